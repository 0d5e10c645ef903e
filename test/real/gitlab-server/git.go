package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/cgi"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	gitlab "gitlab.com/gitlab-org/api/client-go"
)

// git runs in the project's bare repository and returns its output without the last newline.
func (p *project) git(args ...string) (string, error) {
	return p.gitWithInput("", args...)
}

func (p *project) gitWithInput(input string, args ...string) (string, error) {
	command := exec.Command("git", args...)
	command.Dir = p.dir
	command.Stdin = strings.NewReader(input)
	command.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1",
		"GIT_AUTHOR_NAME=GitLab", "GIT_AUTHOR_EMAIL=gitlab@example.com", "GIT_COMMITTER_NAME=GitLab", "GIT_COMMITTER_EMAIL=gitlab@example.com")
	var failure bytes.Buffer
	command.Stderr = &failure
	output, err := command.Output()
	if err != nil {
		return strings.TrimSuffix(string(output), "\n"), fmt.Errorf("git %s: %w: %s", strings.Join(args, " "), err, failure.String())
	}
	return strings.TrimSuffix(string(output), "\n"), nil
}

// commitOf is what a ref points at, peeled; empty when it does not exist.
func (p *project) commitOf(ref string) string {
	commit, err := p.git("rev-parse", "--verify", "--quiet", "--end-of-options", ref+"^{commit}")
	if err != nil {
		return ""
	}
	return commit
}

func (p *project) describeCommit(commit string) *gitlab.Commit {
	title, _ := p.git("show", "--no-patch", "--format=%s", commit)
	return &gitlab.Commit{ID: commit, ShortID: commit[:min(8, len(commit))], Title: title, Message: title, CreatedAt: now()}
}

// mergeTree is the tree of a merge; empty when there are conflicts.
func (p *project) mergeTree(base, head string) string {
	tree, err := p.git("merge-tree", "--write-tree", base, head)
	if err != nil {
		return ""
	}
	return strings.Split(tree, "\n")[0]
}

// serveGit is git http-backend behind GitLab's addresses and tokens.
func (s *server) serveGit(w http.ResponseWriter, r *http.Request) {
	path, rest, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), ".git/")
	_, password, _ := r.BasicAuth()
	s.mutex.Lock()
	who, target := s.userByToken(password), s.findProject(path)
	level := gitlab.NoPermissions
	if who != nil && target != nil {
		level = target.members[who.id]
	}
	s.mutex.Unlock()
	pushes := r.URL.Query().Get("service") == "git-receive-pack" || rest == "git-receive-pack"
	switch {
	case who == nil:
		w.Header().Set("WWW-Authenticate", `Basic realm="GitLab"`)
		http.Error(w, "HTTP Basic: Access denied", http.StatusUnauthorized)
		return
	case level == gitlab.NoPermissions:
		http.Error(w, "The project you were looking for could not be found", http.StatusNotFound)
		return
	case pushes && level < gitlab.DeveloperPermissions:
		http.Error(w, "You are not allowed to push code to this project.", http.StatusForbidden)
		return
	}
	// CGI wants to know the length, and git sends large packs in chunks
	if r.ContentLength < 0 {
		content, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		r.Body, r.ContentLength, r.TransferEncoding = io.NopCloser(bytes.NewReader(content)), int64(len(content)), nil
	}
	before := ""
	if pushes && r.Method == http.MethodPost {
		before, _ = target.git("for-each-ref", "--format=%(refname) %(objectname)", "refs/heads", "refs/tags")
	}
	backend := cgi.Handler{
		Path: gitPath(), Args: []string{"http-backend"}, Dir: s.data,
		Env:        []string{"GIT_PROJECT_ROOT=" + filepath.Dir(target.dir), "GIT_HTTP_EXPORT_ALL=1", "REMOTE_USER=" + who.name, "GIT_PROTOCOL=" + r.Header.Get("Git-Protocol"), "PATH_INFO=/" + filepath.Base(target.dir) + "/" + rest},
		InheritEnv: []string{"PATH", "HOME"},
	}
	backend.ServeHTTP(w, r)
	if pushes && r.Method == http.MethodPost {
		s.mutex.Lock()
		s.afterPush(target, who, before)
		s.mutex.Unlock()
	}
}

func gitPath() string {
	path, err := exec.LookPath("git")
	if err != nil {
		return "/usr/bin/git"
	}
	return path
}

func (s *server) handler() http.Handler {
	api := http.NewServeMux()
	s.addRefs(api)
	s.addMergeRequests(api)
	s.addNotes(api)
	s.addIssueNotes(api)
	s.addIssues(api)
	s.addReleases(api)
	s.addHooks(api)
	s.addControl(api)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasPrefix(r.URL.Path, "/api/v4/"), strings.HasPrefix(r.URL.Path, "/-/test/"):
			api.ServeHTTP(w, r)
		case strings.Contains(r.URL.Path, ".git/"):
			s.serveGit(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}
