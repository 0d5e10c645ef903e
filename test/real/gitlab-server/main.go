// A small GitLab for tests. It keeps its state in memory and its repositories in a folder, and speaks the part of the REST
// API that Slipway uses, in the types of GitLab's own Go client: a body or query with a field that the client's options do
// not know is refused, and answers are the client's response types. Repositories are served by git http-backend.
//
//	gitlab-server -addr 127.0.0.1:0 -data DIR
//
// It prints "listening on http://HOST:PORT". Requests under /-/test/ prepare users, projects and the moods of the server.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	gitlab "gitlab.com/gitlab-org/api/client-go"
)

const version = "1.46.0"

type user struct {
	id    int64
	name  string
	token string
}

func (u *user) basic() *gitlab.BasicUser {
	if u == nil {
		return nil
	}
	return &gitlab.BasicUser{ID: u.id, Username: u.name, Name: u.name, State: "active"}
}

// server is everything that this GitLab knows; one lock is enough for a test.
type server struct {
	mutex    sync.Mutex
	url      string
	data     string
	users    []*user
	projects []*project
	groups   []*group
	lastID   int64
	faults   []*fault
	asked    []string
}

func (s *server) nextID() int64 {
	s.lastID++
	return s.lastID
}

func (s *server) userByToken(token string) *user {
	for _, each := range s.users {
		if token != "" && each.token == token {
			return each
		}
	}
	return nil
}

func (s *server) userByID(id int64) *user {
	for _, each := range s.users {
		if each.id == id {
			return each
		}
	}
	return nil
}

func (s *server) userByName(name string) *user {
	for _, each := range s.users {
		if strings.EqualFold(each.name, name) {
			return each
		}
	}
	return nil
}

// now has the precision of GitLab's answers.
func now() *time.Time {
	at := time.Now().UTC().Truncate(time.Millisecond)
	return &at
}

func main() {
	addr := flag.String("addr", "127.0.0.1:0", "where to listen; port 0 takes a free one")
	data := flag.String("data", "", "folder for repositories and files")
	showVersion := flag.Bool("version", false, "print the version of the client library and leave")
	flag.Parse()
	if *showVersion {
		fmt.Println(version)
		return
	}
	if *data == "" {
		log.Fatal("-data is missing")
	}
	dir, err := filepath.Abs(*data)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		log.Fatal(err)
	}
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		log.Fatal(err)
	}
	s := &server{url: "http://" + listener.Addr().String(), data: dir}
	web := &http.Server{Handler: s.handler()}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	go func() {
		<-ctx.Done()
		_ = web.Close()
	}()
	fmt.Printf("listening on %s\n", s.url)
	if err := web.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
}
