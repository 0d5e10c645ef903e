package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"strconv"
	"strings"

	gitlab "gitlab.com/gitlab-org/api/client-go"
)

// call is one request to the API, by a person, usually about a project.
type call struct {
	*server
	*http.Request
	user    *user
	project *project
}

// refusal is an answer that is no success.
type refusal struct {
	status  int
	message any
}

func (r *refusal) Error() string { return fmt.Sprintf("%d %v", r.status, r.message) }

func refuse(status int, message any) error { return &refusal{status, message} }

var errNotFound = refuse(http.StatusNotFound, "404 Not Found")

type deed func(*call) (any, error)

// handle serves one route of the API to people who have at least a level in its project.
func (s *server) handle(mux *http.ServeMux, pattern string, level gitlab.AccessLevelValue, do deed) {
	method, path, _ := strings.Cut(pattern, " ")
	mux.HandleFunc(method+" /api/v4"+path, func(w http.ResponseWriter, r *http.Request) {
		s.mutex.Lock()
		defer s.mutex.Unlock()
		s.asked = append(s.asked, r.Method+" "+r.URL.EscapedPath())
		fault := s.takeFault(r)
		if fault != nil && !fault.CarriedOut {
			fault.meet(w)
			return
		}
		answer, err := s.answer(r, level, do)
		if fault != nil {
			fault.meet(w)
			return
		}
		var refused *refusal
		switch {
		case errors.As(err, &refused):
			writeJSON(w, refused.status, map[string]any{"message": refused.message})
		case err != nil:
			writeJSON(w, http.StatusBadRequest, map[string]any{"error": err.Error()})
		case r.Method == http.MethodPost:
			writeJSON(w, http.StatusCreated, answer)
		case answer == nil:
			w.WriteHeader(http.StatusNoContent)
		default:
			if items, ok := answer.(page); ok {
				items.write(w, r)
				return
			}
			if file, ok := answer.(download); ok {
				http.ServeFile(w, r, string(file))
				return
			}
			writeJSON(w, http.StatusOK, answer)
		}
	})
}

func (s *server) answer(r *http.Request, level gitlab.AccessLevelValue, do deed) (any, error) {
	token := r.Header.Get("PRIVATE-TOKEN")
	if bearer, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		token = bearer
	}
	who := s.userByToken(token)
	if who == nil {
		return nil, refuse(http.StatusUnauthorized, "401 Unauthorized")
	}
	c := &call{server: s, Request: r, user: who}
	if id := r.PathValue("project"); id != "" {
		c.project = s.findProject(id)
		if c.project == nil || c.level() == gitlab.NoPermissions {
			return nil, refuse(http.StatusNotFound, "404 Project Not Found")
		}
		if c.level() < level {
			return nil, refuse(http.StatusForbidden, "403 Forbidden")
		}
	}
	return do(c)
}

// level is what the person is in the project.
func (c *call) level() gitlab.AccessLevelValue { return c.project.members[c.user.id] }

func (c *call) number(name string) int64 {
	number, err := strconv.ParseInt(c.PathValue(name), 10, 64)
	if err != nil {
		return -1
	}
	return number
}

// body is the JSON of a request as the client would write it; a field that the client does not know is an error. As in
// GitLab, fields may stand in the query instead.
func body[T any](c *call) (T, error) {
	var options T
	content, err := io.ReadAll(c.Body)
	if err != nil {
		return options, err
	}
	fields := map[string]any{}
	if len(bytes.TrimSpace(content)) > 0 {
		if err := json.Unmarshal(content, &fields); err != nil {
			return options, err
		}
	}
	for name, values := range c.URL.Query() {
		fields[name] = values[0]
		if number, err := strconv.Atoi(values[0]); err == nil {
			fields[name] = number
		}
	}
	if content, err = json.Marshal(fields); err != nil {
		return options, err
	}
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&options); err != nil {
		return options, fmt.Errorf("%s %s: %w", c.Method, c.URL.Path, err)
	}
	return options, nil
}

// query is that of a request; a parameter that the client's options do not have is an error.
func query[T any](c *call) (func(string) string, error) {
	known := map[string]bool{}
	collectNames(reflect.TypeFor[T](), known)
	for name := range c.URL.Query() {
		if !known[name] {
			return nil, fmt.Errorf("%s is not a parameter of %s", name, c.URL.Path)
		}
	}
	return c.URL.Query().Get, nil
}

func collectNames(of reflect.Type, known map[string]bool) {
	for i := range of.NumField() {
		field := of.Field(i)
		if field.Anonymous {
			collectNames(field.Type, known)
			continue
		}
		name, _, _ := strings.Cut(field.Tag.Get("url"), ",")
		known[name] = true
	}
}

// page is a list of which a request gets a part, with GitLab's headers but without a Link.
type page []any

func pageOf[T any](items []T) page {
	all := make(page, len(items))
	for i, item := range items {
		all[i] = item
	}
	return all
}

func (p page) write(w http.ResponseWriter, r *http.Request) {
	size, number := 20, 1
	if given, err := strconv.Atoi(r.URL.Query().Get("per_page")); err == nil && given > 0 {
		size = min(given, 100)
	}
	if given, err := strconv.Atoi(r.URL.Query().Get("page")); err == nil && given > 0 {
		number = given
	}
	start := min((number-1)*size, len(p))
	writeJSON(w, http.StatusOK, p[start:min(start+size, len(p))])
}

// download is the path of a file that is the answer.
type download string

func writeJSON(w http.ResponseWriter, status int, answer any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if answer != nil {
		_ = json.NewEncoder(w).Encode(answer)
	}
}

func value[T any](pointer *T) T {
	if pointer == nil {
		var zero T
		return zero
	}
	return *pointer
}
