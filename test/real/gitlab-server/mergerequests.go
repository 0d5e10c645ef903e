package main

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	gitlab "gitlab.com/gitlab-org/api/client-go"
)

type mergeRequest struct {
	gitlab.MergeRequest
	notes     []*note
	approvals []approval
	// said is the state of each reviewer who did more than approve.
	said map[int64]string
	// autoMerge is what was asked for, to be done when nothing stands in the way.
	autoMerge *gitlab.AcceptMergeRequestOptions
	autoUser  *user
	// lookedAt is the commit for which it was found out whether it merges; the first question after a push says "checking".
	lookedAt string
}

// approval has a time, which the client's own type does not know yet.
type approval struct {
	User       *gitlab.BasicUser `json:"user"`
	ApprovedAt *time.Time        `json:"approved_at"`
}

type approvals struct {
	gitlab.MergeRequestApprovals
	ApprovedBy []approval `json:"approved_by"`
}

const (
	reporter   = gitlab.ReporterPermissions
	developer  = gitlab.DeveloperPermissions
	maintainer = gitlab.MaintainerPermissions
)

func (s *server) addMergeRequests(mux *http.ServeMux) {
	const all = "/projects/{project}/merge_requests"
	const one = all + "/{iid}"
	s.handle(mux, "GET "+all, reporter, listMergeRequests)
	s.handle(mux, "POST "+all, developer, createMergeRequest)
	s.handle(mux, "GET "+one, reporter, onMergeRequest(func(c *call, m *mergeRequest) (any, error) {
		if _, err := query[gitlab.GetMergeRequestsOptions](c); err != nil {
			return nil, err
		}
		answer := m.MergeRequest
		if m.State == "opened" && m.lookedAt != m.SHA {
			m.lookedAt, answer.DetailedMergeStatus = m.SHA, "checking"
		}
		return answer, nil
	}))
	s.handle(mux, "PUT "+one, developer, onMergeRequest(updateMergeRequest))
	s.handle(mux, "PUT "+one+"/merge", developer, onMergeRequest(acceptMergeRequest))
	s.handle(mux, "GET "+one+"/approvals", reporter, onMergeRequest(func(c *call, m *mergeRequest) (any, error) { return m.describeApprovals(c.project), nil }))
	s.handle(mux, "POST "+one+"/approve", developer, onMergeRequest(func(c *call, m *mergeRequest) (any, error) {
		options, err := body[gitlab.ApproveMergeRequestOptions](c)
		if err != nil {
			return nil, err
		}
		if options.SHA != nil && *options.SHA != m.SHA {
			return nil, refuse(http.StatusConflict, "SHA does not match HEAD of source branch: "+m.SHA)
		}
		if m.approvedBy(c.user) {
			return nil, refuse(http.StatusUnauthorized, "401 Unauthorized")
		}
		m.approvals = append(m.approvals, approval{c.user.basic(), now()})
		m.notes = append(m.notes, &note{Note: gitlab.Note{
			ID: c.nextID(), Body: "approved this merge request", System: true, CreatedAt: now(), UpdatedAt: now(), NoteableType: "MergeRequest", NoteableID: m.ID, NoteableIID: m.IID, ProjectID: c.project.id,
			Author: gitlab.NoteAuthor{ID: c.user.id, Username: c.user.name, Name: c.user.name, State: "active"},
		}})
		delete(m.said, c.user.id)
		c.settle(m)
		c.send(c.project, c.user, m, "approved")
		return m.describeApprovals(c.project), nil
	}))
	s.handle(mux, "POST "+one+"/unapprove", developer, onMergeRequest(func(c *call, m *mergeRequest) (any, error) {
		m.approvals = slices.DeleteFunc(m.approvals, func(each approval) bool { return each.User.ID == c.user.id })
		return m.describeApprovals(c.project), nil
	}))
	s.handle(mux, "GET "+one+"/reviewers", reporter, onMergeRequest(func(c *call, m *mergeRequest) (any, error) {
		answer := []*gitlab.MergeRequestReviewer{}
		for _, each := range m.Reviewers {
			state := "unreviewed"
			if said := m.said[each.ID]; said != "" {
				state = said
			} else if m.approvedBy(c.userByID(each.ID)) {
				state = "approved"
			}
			answer = append(answer, &gitlab.MergeRequestReviewer{User: each, State: state, CreatedAt: m.CreatedAt})
		}
		return answer, nil
	}))
	// in GitLab this is a button of its page; a reviewer's state has no REST address
	s.handle(mux, "POST "+one+"/test_review", developer, onMergeRequest(func(c *call, m *mergeRequest) (any, error) {
		m.said[c.user.id] = c.URL.Query().Get("state")
		if !slices.ContainsFunc(m.Reviewers, func(each *gitlab.BasicUser) bool { return each.ID == c.user.id }) {
			m.Reviewers = append(m.Reviewers, c.user.basic())
		}
		return map[string]any{}, nil
	}))
}

func (m *mergeRequest) approvedBy(who *user) bool {
	return slices.ContainsFunc(m.approvals, func(each approval) bool { return each.User.ID == who.id })
}

func (m *mergeRequest) describeApprovals(p *project) approvals {
	left := max(0, p.approvalsRequired-len(m.approvals))
	return approvals{
		MergeRequestApprovals: gitlab.MergeRequestApprovals{ID: m.ID, IID: m.IID, ProjectID: p.id, Title: m.Title, State: m.State, Approved: left == 0, ApprovalsRequired: int64(p.approvalsRequired), ApprovalsLeft: int64(left)},
		ApprovedBy:            append([]approval{}, m.approvals...),
	}
}

func onMergeRequest(do func(*call, *mergeRequest) (any, error)) deed {
	return func(c *call) (any, error) {
		for _, each := range c.project.mergeRequests {
			if each.IID == c.number("iid") {
				c.refresh(c.project, each)
				return do(c, each)
			}
		}
		return nil, errNotFound
	}
}

// refresh reads the branch, as GitLab does after each push.
func (s *server) refresh(p *project, m *mergeRequest) {
	if m.State != "opened" {
		return
	}
	if commit := p.commitOf("refs/heads/" + m.SourceBranch); commit != "" {
		m.SHA = commit
	}
	m.Draft = strings.HasPrefix(m.Title, "Draft:")
	m.HasConflicts = p.mergeTree("refs/heads/"+m.TargetBranch, m.SHA) == ""
	m.DetailedMergeStatus = m.status(p)
}

func valuesOf(of map[int64]string) []string {
	all := []string{}
	for _, each := range of {
		all = append(all, each)
	}
	return all
}

func listMergeRequests(c *call) (any, error) {
	get, err := query[gitlab.ListProjectMergeRequestsOptions](c)
	if err != nil {
		return nil, err
	}
	found := []*gitlab.BasicMergeRequest{}
	for _, each := range c.project.mergeRequests {
		c.refresh(c.project, each)
		matches := func(name, is string) bool { return get(name) == "" || get(name) == is }
		if matches("state", each.State) && matches("source_branch", each.SourceBranch) && matches("target_branch", each.TargetBranch) && hasLabels(each.Labels, get("labels")) {
			found = append([]*gitlab.BasicMergeRequest{&each.BasicMergeRequest}, found...)
		}
	}
	return pageOf(found), nil
}

func hasLabels(present []string, wanted string) bool {
	for label := range strings.SplitSeq(wanted, ",") {
		if label != "" && !slices.Contains(present, label) {
			return false
		}
	}
	return true
}

func createMergeRequest(c *call) (any, error) {
	options, err := body[gitlab.CreateMergeRequestOptions](c)
	if err != nil {
		return nil, err
	}
	branch, base := value(options.SourceBranch), value(options.TargetBranch)
	commit := c.project.commitOf("refs/heads/" + branch)
	if commit == "" || c.project.commitOf("refs/heads/"+base) == "" {
		return nil, refuse(http.StatusBadRequest, map[string]any{"base": []string{"source or target branch does not exist"}})
	}
	for _, each := range c.project.mergeRequests {
		if each.State == "opened" && each.SourceBranch == branch && each.TargetBranch == base {
			return nil, refuse(http.StatusConflict, []string{fmt.Sprintf("Another open merge request already exists for this source branch: !%d", each.IID)})
		}
	}
	made := &mergeRequest{said: map[int64]string{}}
	made.ID, made.IID, made.ProjectID = c.nextID(), int64(len(c.project.mergeRequests)+1), c.project.id
	made.SourceProjectID, made.TargetProjectID = c.project.id, c.project.id
	made.SourceBranch, made.TargetBranch, made.Title, made.Description, made.SHA = branch, base, value(options.Title), value(options.Description), commit
	made.State, made.Author, made.CreatedAt, made.UpdatedAt, made.Labels = "opened", c.user.basic(), now(), now(), gitlab.Labels{}
	made.WebURL = fmt.Sprintf("%s/%s/-/merge_requests/%d", c.url, c.project.path, made.IID)
	c.project.mergeRequests = append(c.project.mergeRequests, made)
	c.refresh(c.project, made)
	c.send(c.project, c.user, made, "open")
	return made.MergeRequest, nil
}

func splitLabels(given *gitlab.LabelOptions) []string {
	if given == nil {
		return nil
	}
	return strings.Split(strings.Join(*given, ","), ",")
}

func (c *call) people(ids *[]int64) ([]*gitlab.BasicUser, error) {
	people := []*gitlab.BasicUser{}
	for _, id := range value(ids) {
		who := c.userByID(id)
		if who == nil {
			return nil, errNotFound
		}
		if !slices.ContainsFunc(people, func(each *gitlab.BasicUser) bool { return each.ID == id }) {
			people = append(people, who.basic())
		}
	}
	return people, nil
}

func updateMergeRequest(c *call, m *mergeRequest) (any, error) {
	options, err := body[gitlab.UpdateMergeRequestOptions](c)
	if err != nil {
		return nil, err
	}
	if options.ReviewerIDs != nil {
		if m.Reviewers, err = c.people(options.ReviewerIDs); err != nil {
			return nil, err
		}
	}
	if options.AssigneeIDs != nil {
		if m.Assignees, err = c.people(options.AssigneeIDs); err != nil {
			return nil, err
		}
	}
	if options.Title != nil {
		m.Title = *options.Title
	}
	if options.Description != nil {
		m.Description = *options.Description
	}
	if options.TargetBranch != nil {
		m.TargetBranch = *options.TargetBranch
	}
	for _, label := range splitLabels(options.AddLabels) {
		if !slices.Contains(m.Labels, label) {
			m.Labels = append(m.Labels, label)
		}
	}
	for _, label := range splitLabels(options.RemoveLabels) {
		m.Labels = slices.DeleteFunc(m.Labels, func(each string) bool { return each == label })
	}
	switch value(options.StateEvent) {
	case "close":
		m.State, m.ClosedAt, m.ClosedBy = "closed", now(), c.user.basic()
	case "reopen":
		m.State = "opened"
	}
	m.UpdatedAt = now()
	c.refresh(c.project, m)
	c.send(c.project, c.user, m, map[bool]string{true: "close", false: "update"}[m.State == "closed"])
	return m.MergeRequest, nil
}
