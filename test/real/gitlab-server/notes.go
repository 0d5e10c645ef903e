package main

import (
	"net/http"
	"slices"

	gitlab "gitlab.com/gitlab-org/api/client-go"
)

type note struct {
	gitlab.Note
	emojis []*gitlab.AwardEmoji
}

func (s *server) addNotes(mux *http.ServeMux) {
	const all = "/projects/{project}/merge_requests/{iid}/notes"
	const one = all + "/{note}"
	s.handle(mux, "GET "+all, reporter, onMergeRequest(func(c *call, m *mergeRequest) (any, error) {
		get, err := query[gitlab.ListMergeRequestNotesOptions](c)
		if err != nil {
			return nil, err
		}
		notes := []*gitlab.Note{}
		for _, each := range m.notes {
			notes = append(notes, &each.Note)
		}
		if get("sort") != "asc" {
			slices.Reverse(notes)
		}
		return pageOf(notes), nil
	}))
	s.handle(mux, "POST "+all, reporter, onMergeRequest(func(c *call, m *mergeRequest) (any, error) {
		options, err := body[gitlab.CreateMergeRequestNoteOptions](c)
		if err != nil {
			return nil, err
		}
		made := &note{Note: gitlab.Note{
			ID: c.nextID(), Body: value(options.Body), CreatedAt: now(), NoteableType: "MergeRequest", NoteableID: m.ID, NoteableIID: m.IID, ProjectID: c.project.id,
			Author: gitlab.NoteAuthor{ID: c.user.id, Username: c.user.name, Name: c.user.name, State: "active"},
		}}
		made.UpdatedAt = made.CreatedAt
		m.notes = append(m.notes, made)
		c.sendNote(c.project, c.user, m, made)
		return made.Note, nil
	}))
	s.handle(mux, "PUT "+one, reporter, onNote(func(c *call, n *note) (any, error) {
		options, err := body[gitlab.UpdateMergeRequestNoteOptions](c)
		if err != nil {
			return nil, err
		}
		if n.Author.ID != c.user.id && c.level() < maintainer {
			return nil, refuse(http.StatusForbidden, "403 Forbidden")
		}
		n.Body, n.UpdatedAt = value(options.Body), now()
		return n.Note, nil
	}))
	s.handle(mux, "GET "+one+"/award_emoji", reporter, onNote(func(c *call, n *note) (any, error) {
		if _, err := query[gitlab.ListAwardEmojiOptions](c); err != nil {
			return nil, err
		}
		return pageOf(n.emojis), nil
	}))
	s.handle(mux, "POST "+one+"/award_emoji", reporter, onNote(func(c *call, n *note) (any, error) {
		options, err := body[gitlab.CreateAwardEmojiOptions](c)
		if err != nil {
			return nil, err
		}
		for _, each := range n.emojis {
			if each.User.ID == c.user.id && each.Name == options.Name {
				return nil, refuse(http.StatusNotFound, "404 Award Emoji Name has already been taken Not Found")
			}
		}
		made := &gitlab.AwardEmoji{ID: c.nextID(), Name: options.Name, User: *c.user.basic(), CreatedAt: now(), AwardableID: n.ID, AwardableType: "Note"}
		n.emojis = append(n.emojis, made)
		return made, nil
	}))
}

// Notes of issues; no hook tells of them here.
func (s *server) addIssueNotes(mux *http.ServeMux) {
	const all = "/projects/{project}/issues/{issue}/notes"
	s.handle(mux, "GET "+all, reporter, onIssue(func(c *call, issue *gitlab.Issue) (any, error) {
		get, err := query[gitlab.ListIssueNotesOptions](c)
		if err != nil {
			return nil, err
		}
		notes := slices.Clone(c.project.issueNotes[issue.IID])
		if get("sort") != "asc" {
			slices.Reverse(notes)
		}
		return pageOf(notes), nil
	}))
	s.handle(mux, "POST "+all, reporter, onIssue(func(c *call, issue *gitlab.Issue) (any, error) {
		options, err := body[gitlab.CreateIssueNoteOptions](c)
		if err != nil {
			return nil, err
		}
		made := &gitlab.Note{
			ID: c.nextID(), Body: value(options.Body), CreatedAt: now(), NoteableType: "Issue", NoteableID: issue.ID, NoteableIID: issue.IID, ProjectID: c.project.id,
			Author: gitlab.NoteAuthor{ID: c.user.id, Username: c.user.name, Name: c.user.name, State: "active"},
		}
		made.UpdatedAt = made.CreatedAt
		if c.project.issueNotes == nil {
			c.project.issueNotes = map[int64][]*gitlab.Note{}
		}
		c.project.issueNotes[issue.IID] = append(c.project.issueNotes[issue.IID], made)
		return made, nil
	}))
	s.handle(mux, "PUT "+all+"/{note}", reporter, onIssue(func(c *call, issue *gitlab.Issue) (any, error) {
		options, err := body[gitlab.UpdateIssueNoteOptions](c)
		if err != nil {
			return nil, err
		}
		for _, each := range c.project.issueNotes[issue.IID] {
			if each.ID == c.number("note") {
				if each.Author.ID != c.user.id && c.level() < maintainer {
					return nil, refuse(http.StatusForbidden, "403 Forbidden")
				}
				each.Body, each.UpdatedAt = value(options.Body), now()
				return each, nil
			}
		}
		return nil, errNotFound
	}))
}

func onIssue(do func(*call, *gitlab.Issue) (any, error)) deed {
	return func(c *call) (any, error) {
		for _, each := range c.project.issues {
			if each.IID == c.number("issue") {
				return do(c, each)
			}
		}
		return nil, errNotFound
	}
}

func onNote(do func(*call, *note) (any, error)) deed {
	return onMergeRequest(func(c *call, m *mergeRequest) (any, error) {
		for _, each := range m.notes {
			if each.ID == c.number("note") {
				return do(c, each)
			}
		}
		return nil, errNotFound
	})
}
