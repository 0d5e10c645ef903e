package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"

	gitlab "gitlab.com/gitlab-org/api/client-go"
)

type project struct {
	id            int64
	path          string
	dir           string
	defaultBranch string
	members       map[int64]gitlab.AccessLevelValue
	// settings
	needsPipeline     bool
	approvalsRequired int

	mergeRequests []*mergeRequest
	issues        []*gitlab.Issue
	issueNotes    map[int64][]*gitlab.Note
	statuses      []*gitlab.CommitStatus
	protectedTags []*gitlab.ProtectedTag
	releases      []*gitlab.Release
	files         []*packageFile
	hooks         []*gitlab.ProjectHook
}

// group is people only; its projects do not matter here.
type group struct {
	path    string
	members map[int64]gitlab.AccessLevelValue
}

// findProject takes the full path or the number.
func (s *server) findProject(id string) *project {
	for _, each := range s.projects {
		if each.path == id || fmt.Sprint(each.id) == id {
			return each
		}
	}
	return nil
}

// fault is what one of the next requests meets instead of its answer.
type fault struct {
	// Line is a regular expression over "METHOD /path".
	Line    string            `json:"line"`
	Status  int               `json:"status"`
	Headers map[string]string `json:"headers"`
	// CarriedOut ones have happened nonetheless.
	CarriedOut bool `json:"carriedOut"`
	pattern    *regexp.Regexp
}

func (s *server) takeFault(r *http.Request) *fault {
	for i, each := range s.faults {
		if each.pattern.MatchString(r.Method + " " + r.URL.EscapedPath()) {
			s.faults = append(s.faults[:i], s.faults[i+1:]...)
			return each
		}
	}
	return nil
}

// meet answers; without a status the connection breaks.
func (f *fault) meet(w http.ResponseWriter) {
	if f.Status == 0 {
		panic(http.ErrAbortHandler)
	}
	for name, text := range f.Headers {
		w.Header().Set(name, text)
	}
	writeJSON(w, f.Status, map[string]string{"message": "a fault of the test"})
}

type wantedProject struct {
	Path          string                             `json:"path"`
	Members       map[string]gitlab.AccessLevelValue `json:"members"`
	NeedsPipeline bool                               `json:"needsPipeline"`
	// ApprovalsRequired before a merge request is merged.
	ApprovalsRequired int `json:"approvalsRequired"`
}

func (s *server) membersOf(levels map[string]gitlab.AccessLevelValue) (map[int64]gitlab.AccessLevelValue, error) {
	members := map[int64]gitlab.AccessLevelValue{}
	for name, level := range levels {
		who := s.userByName(name)
		if who == nil {
			return nil, fmt.Errorf("no user is called %s", name)
		}
		members[who.id] = level
	}
	return members, nil
}

func (s *server) addControl(mux *http.ServeMux) {
	control := func(pattern string, do func(decode func(any) error) (any, error)) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			s.mutex.Lock()
			defer s.mutex.Unlock()
			answer, err := do(func(into any) error {
				decoder := json.NewDecoder(r.Body)
				decoder.DisallowUnknownFields()
				return decoder.Decode(into)
			})
			if err != nil {
				writeJSON(w, http.StatusBadRequest, map[string]string{"message": err.Error()})
				return
			}
			writeJSON(w, http.StatusOK, answer)
		})
	}
	control("POST /-/test/users", func(decode func(any) error) (any, error) {
		var wanted struct {
			Name string `json:"name"`
		}
		if err := decode(&wanted); err != nil {
			return nil, err
		}
		made := &user{id: s.nextID(), name: wanted.Name, token: fmt.Sprintf("glpat-of-%s-%020d", wanted.Name, s.lastID)}
		s.users = append(s.users, made)
		return map[string]any{"id": made.id, "token": made.token}, nil
	})
	control("POST /-/test/projects", func(decode func(any) error) (any, error) {
		var wanted wantedProject
		if err := decode(&wanted); err != nil {
			return nil, err
		}
		members, err := s.membersOf(wanted.Members)
		if err != nil {
			return nil, err
		}
		made := &project{id: s.nextID(), path: wanted.Path, defaultBranch: "main", members: members, needsPipeline: wanted.NeedsPipeline, approvalsRequired: wanted.ApprovalsRequired}
		made.dir = filepath.Join(s.data, fmt.Sprintf("%d.git", made.id))
		if err := os.MkdirAll(made.dir, 0o755); err != nil {
			return nil, err
		}
		if _, err := made.git("init", "--quiet", "--bare", "--initial-branch", made.defaultBranch); err != nil {
			return nil, err
		}
		if _, err := made.git("config", "http.receivepack", "true"); err != nil {
			return nil, err
		}
		s.projects = append(s.projects, made)
		return map[string]any{"id": made.id, "cloneUrl": s.url + "/" + made.path + ".git"}, nil
	})
	control("POST /-/test/groups", func(decode func(any) error) (any, error) {
		var wanted struct {
			Path    string                             `json:"path"`
			Members map[string]gitlab.AccessLevelValue `json:"members"`
		}
		if err := decode(&wanted); err != nil {
			return nil, err
		}
		members, err := s.membersOf(wanted.Members)
		if err != nil {
			return nil, err
		}
		s.groups = append(s.groups, &group{path: wanted.Path, members: members})
		return map[string]any{}, nil
	})
	control("POST /-/test/settings", func(decode func(any) error) (any, error) {
		var wanted wantedProject
		if err := decode(&wanted); err != nil {
			return nil, err
		}
		found := s.findProject(wanted.Path)
		if found == nil {
			return nil, fmt.Errorf("no project is called %s", wanted.Path)
		}
		found.needsPipeline, found.approvalsRequired = wanted.NeedsPipeline, wanted.ApprovalsRequired
		return map[string]any{}, nil
	})
	control("POST /-/test/faults", func(decode func(any) error) (any, error) {
		var wanted fault
		if err := decode(&wanted); err != nil {
			return nil, err
		}
		pattern, err := regexp.Compile(wanted.Line)
		if err != nil {
			return nil, err
		}
		wanted.pattern = pattern
		s.faults = append(s.faults, &wanted)
		return map[string]any{}, nil
	})
	control("GET /-/test/requests", func(func(any) error) (any, error) { return s.asked, nil })
}
