package main

import (
	"fmt"
	"net/http"

	gitlab "gitlab.com/gitlab-org/api/client-go"
)

func (s *server) addIssues(mux *http.ServeMux) {
	const all = "/projects/{project}/issues"
	s.handle(mux, "GET "+all, reporter, func(c *call) (any, error) {
		get, err := query[gitlab.ListProjectIssuesOptions](c)
		if err != nil {
			return nil, err
		}
		found := []*gitlab.Issue{}
		for _, each := range c.project.issues {
			if (get("state") == "" || get("state") == "all" || get("state") == each.State) && hasLabels(each.Labels, get("labels")) {
				found = append([]*gitlab.Issue{each}, found...)
			}
		}
		return pageOf(found), nil
	})
	s.handle(mux, "POST "+all, reporter, func(c *call) (any, error) {
		options, err := body[gitlab.CreateIssueOptions](c)
		if err != nil {
			return nil, err
		}
		iid := int64(len(c.project.issues) + 1)
		made := &gitlab.Issue{
			ID: c.nextID(), IID: iid, ProjectID: c.project.id, State: "opened", Title: value(options.Title), Description: value(options.Description), Labels: splitLabels(options.Labels), CreatedAt: now(), UpdatedAt: now(),
			Author: &gitlab.IssueAuthor{ID: c.user.id, Username: c.user.name, Name: c.user.name, State: "active"}, WebURL: fmt.Sprintf("%s/%s/-/issues/%d", c.url, c.project.path, iid),
		}
		c.project.issues = append(c.project.issues, made)
		return made, nil
	})
	s.handle(mux, "PUT "+all+"/{issue}", reporter, func(c *call) (any, error) {
		options, err := body[gitlab.UpdateIssueOptions](c)
		if err != nil {
			return nil, err
		}
		for _, each := range c.project.issues {
			if each.IID == c.number("issue") {
				return each, c.updateIssue(each, options)
			}
		}
		return nil, errNotFound
	})
}

func (c *call) updateIssue(issue *gitlab.Issue, options gitlab.UpdateIssueOptions) error {
	if options.Title != nil {
		issue.Title = *options.Title
	}
	if options.Description != nil {
		issue.Description = *options.Description
	}
	switch value(options.StateEvent) {
	case "close":
		issue.State = "closed"
	case "reopen":
		issue.State = "opened"
	}
	if options.AssigneeIDs != nil {
		people, err := c.people(options.AssigneeIDs)
		if err != nil {
			return err
		}
		issue.Assignees = nil
		for _, each := range people {
			issue.Assignees = append(issue.Assignees, &gitlab.IssueAssignee{ID: each.ID, Username: each.Username, Name: each.Name, State: "active"})
		}
	}
	issue.UpdatedAt = now()
	return nil
}
