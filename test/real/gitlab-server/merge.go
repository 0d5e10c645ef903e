package main

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	gitlab "gitlab.com/gitlab-org/api/client-go"
)

// status is why it is not merged, the first reason that GitLab would find.
func (m *mergeRequest) status(p *project) string {
	switch checks := p.pipelineOf(m.SHA); {
	case m.Draft:
		return "draft_status"
	case m.HasConflicts:
		return "conflict"
	case len(m.approvals) < p.approvalsRequired:
		return "not_approved"
	case slices.Contains(valuesOf(m.said), "requested_changes"):
		return "requested_changes"
	case p.needsPipeline && checks == "pending":
		return "ci_still_running"
	case p.needsPipeline && checks != "success":
		return "ci_must_pass"
	}
	return "mergeable"
}

// settle does what was scheduled when nothing stands in its way any more.
func (s *server) settle(m *mergeRequest) {
	for _, p := range s.projects {
		if !slices.Contains(p.mergeRequests, m) {
			continue
		}
		s.refresh(p, m)
		if m.State == "opened" && m.autoMerge != nil && m.DetailedMergeStatus == "mergeable" {
			_ = s.merge(p, m, m.autoUser, m.autoMerge)
		}
	}
}

func acceptMergeRequest(c *call, m *mergeRequest) (any, error) {
	options, err := body[gitlab.AcceptMergeRequestOptions](c)
	if err != nil {
		return nil, err
	}
	switch {
	case c.level() < maintainer && m.TargetBranch == c.project.defaultBranch:
		return nil, refuse(http.StatusUnauthorized, "401 Unauthorized")
	case m.State != "opened":
		return nil, refuse(http.StatusMethodNotAllowed, "405 Method Not Allowed")
	case options.SHA != nil && *options.SHA != m.SHA:
		return nil, refuse(http.StatusConflict, "SHA does not match HEAD of source branch: "+m.SHA)
	case m.HasConflicts:
		return nil, refuse(http.StatusUnprocessableEntity, "Branch cannot be merged")
	}
	if m.DetailedMergeStatus != "mergeable" {
		if !value(options.AutoMerge) || !strings.HasPrefix(m.DetailedMergeStatus, "ci_") {
			return nil, refuse(http.StatusMethodNotAllowed, "405 Method Not Allowed")
		}
		m.autoMerge, m.autoUser, m.MergeWhenPipelineSucceeds = &options, c.user, true
		return m.MergeRequest, nil
	}
	if err := c.merge(c.project, m, c.user, &options); err != nil {
		return nil, refuse(http.StatusMethodNotAllowed, err.Error())
	}
	return m.MergeRequest, nil
}

func (s *server) merge(p *project, m *mergeRequest, who *user, options *gitlab.AcceptMergeRequestOptions) error {
	base := p.commitOf("refs/heads/" + m.TargetBranch)
	tree := p.mergeTree(base, m.SHA)
	if tree == "" {
		return fmt.Errorf("merge conflicts")
	}
	parents, message := []string{"-p", base, "-p", m.SHA}, value(options.MergeCommitMessage)
	if value(options.Squash) {
		parents, message = []string{"-p", base}, value(options.SquashCommitMessage)
	}
	if message == "" {
		message = fmt.Sprintf("Merge branch '%s' into '%s'\n\n%s\n\nSee merge request %s!%d", m.SourceBranch, m.TargetBranch, m.Title, p.path, m.IID)
	}
	commit, err := p.gitWithInput(message, append([]string{"commit-tree", tree}, parents...)...)
	if err != nil {
		return err
	}
	if _, err := p.git("update-ref", "refs/heads/"+m.TargetBranch, commit, base); err != nil {
		return err
	}
	m.State, m.MergedAt, m.MergeUser, m.MergeCommitSHA, m.DetailedMergeStatus = "merged", now(), who.basic(), commit, "not_open"
	if value(options.Squash) {
		m.SquashCommitSHA = commit
	}
	if value(options.ShouldRemoveSourceBranch) {
		_, _ = p.git("update-ref", "-d", "refs/heads/"+m.SourceBranch)
	}
	s.send(p, who, m, "merge")
	return nil
}
