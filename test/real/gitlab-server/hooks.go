package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"

	gitlab "gitlab.com/gitlab-org/api/client-go"
)

// hook sends one event to every listener of a project that wants it; nobody waits for the answers.
func (p *project) hook(event gitlab.EventType, wants func(*gitlab.ProjectHook) bool, payload any) {
	content, err := json.Marshal(payload)
	if err != nil {
		return
	}
	for _, each := range p.hooks {
		if !wants(each) {
			continue
		}
		request, err := http.NewRequest(http.MethodPost, each.URL, bytes.NewReader(content))
		if err != nil {
			continue
		}
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set("X-Gitlab-Event", string(event))
		go func() {
			if response, err := http.DefaultClient.Do(request); err == nil {
				_ = response.Body.Close()
			}
		}()
	}
}

func eventUser(who *user) *gitlab.EventUser {
	return &gitlab.EventUser{ID: who.id, Name: who.name, Username: who.name}
}

func (s *server) eventProject(p *project) gitlab.MergeEventProject {
	url := s.url + "/" + p.path
	return gitlab.MergeEventProject{ID: p.id, Name: p.path, PathWithNamespace: p.path, DefaultBranch: p.defaultBranch, WebURL: url, Homepage: url, GitHTTPURL: url + ".git", HTTPURL: url + ".git"}
}

func (s *server) send(p *project, who *user, m *mergeRequest, action string) {
	event := gitlab.MergeEvent{ObjectKind: "merge_request", EventType: "merge_request", User: eventUser(who), Project: s.eventProject(p)}
	event.ObjectAttributes = gitlab.MergeEventObjectAttributes{
		ID: m.ID, IID: m.IID, TargetBranch: m.TargetBranch, SourceBranch: m.SourceBranch, SourceProjectID: p.id, TargetProjectID: p.id, AuthorID: m.Author.ID,
		Title: m.Title, Description: m.Description, State: m.State, CreatedAt: stamp(m.CreatedAt), UpdatedAt: stamp(m.UpdatedAt), Action: action, URL: m.WebURL, MergeCommitSHA: m.MergeCommitSHA,
	}
	p.hook(gitlab.EventTypeMergeRequest, func(each *gitlab.ProjectHook) bool { return each.MergeRequestsEvents }, event)
}

func (s *server) sendNote(p *project, who *user, m *mergeRequest, n *note) {
	event := gitlab.MergeCommentEvent{ObjectKind: "note", EventType: "note", User: eventUser(who), ProjectID: p.id}
	event.Project = gitlab.MergeCommentEventProject{ID: p.id, Name: p.path, PathWithNamespace: p.path, DefaultBranch: p.defaultBranch, WebURL: s.url + "/" + p.path, GitHTTPURL: s.url + "/" + p.path + ".git"}
	event.ObjectAttributes = gitlab.MergeCommentEventObjectAttributes{ID: n.ID, Note: n.Body, NoteableType: "MergeRequest", NoteableID: m.ID, AuthorID: who.id, CreatedAt: stamp(n.CreatedAt)}
	event.MergeRequest = gitlab.MergeCommentEventMergeRequest{ID: m.ID, IID: m.IID, SourceBranch: m.SourceBranch, TargetBranch: m.TargetBranch, State: m.State, Title: m.Title}
	p.hook(gitlab.EventTypeNote, func(each *gitlab.ProjectHook) bool { return each.NoteEvents }, event)
}

func (s *server) sendPush(p *project, who *user, ref, before, after string) {
	if strings.HasPrefix(ref, "refs/tags/") {
		event := gitlab.TagEvent{ObjectKind: "tag_push", EventName: "tag_push", Ref: ref, Before: before, After: after, CheckoutSHA: after, UserID: who.id, UserUsername: who.name, ProjectID: p.id}
		event.Project.PathWithNamespace, event.Project.DefaultBranch = p.path, p.defaultBranch
		p.hook(gitlab.EventTypeTagPush, func(each *gitlab.ProjectHook) bool { return each.TagPushEvents }, event)
		return
	}
	event := gitlab.PushEvent{ObjectKind: "push", EventName: "push", Ref: ref, Before: before, After: after, CheckoutSHA: after, UserID: who.id, UserUsername: who.name, ProjectID: p.id}
	event.Project.PathWithNamespace, event.Project.DefaultBranch = p.path, p.defaultBranch
	p.hook(gitlab.EventTypePush, func(each *gitlab.ProjectHook) bool { return each.PushEvents }, event)
}

func (s *server) addHooks(mux *http.ServeMux) {
	s.handle(mux, "POST /projects/{project}/hooks", maintainer, func(c *call) (any, error) {
		options, err := body[gitlab.AddProjectHookOptions](c)
		if err != nil {
			return nil, err
		}
		made := &gitlab.ProjectHook{
			ID: c.nextID(), ProjectID: c.project.id, URL: value(options.URL), CreatedAt: now(), PushEvents: value(options.PushEvents), TagPushEvents: value(options.TagPushEvents),
			NoteEvents: value(options.NoteEvents), MergeRequestsEvents: value(options.MergeRequestsEvents),
		}
		c.project.hooks = append(c.project.hooks, made)
		return made, nil
	})
}
