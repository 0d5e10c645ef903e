package main

import (
	"cmp"
	"net/http"
	"path"
	"slices"
	"strings"
	"time"

	gitlab "gitlab.com/gitlab-org/api/client-go"
)

func (s *server) addRefs(mux *http.ServeMux) {
	s.handle(mux, "GET /user", 0, func(c *call) (any, error) {
		return gitlab.User{ID: c.user.id, Username: c.user.name, Name: c.user.name, State: "active"}, nil
	})
	s.handle(mux, "GET /users", 0, func(c *call) (any, error) {
		get, err := query[gitlab.ListUsersOptions](c)
		if err != nil {
			return nil, err
		}
		found := []*gitlab.BasicUser{}
		if who := c.userByName(get("username")); who != nil {
			found = append(found, who.basic())
		}
		return pageOf(found), nil
	})
	s.handle(mux, "GET /projects/{project}", reporter, func(c *call) (any, error) {
		if _, err := query[gitlab.GetProjectOptions](c); err != nil {
			return nil, err
		}
		p := c.project
		return gitlab.Project{ID: p.id, PathWithNamespace: p.path, Path: path.Base(p.path), DefaultBranch: p.defaultBranch, WebURL: c.url + "/" + p.path, HTTPURLToRepo: c.url + "/" + p.path + ".git", OnlyAllowMergeIfPipelineSucceeds: p.needsPipeline}, nil
	})
	s.handle(mux, "GET /groups/{group}/members/all", 0, func(c *call) (any, error) {
		if _, err := query[gitlab.ListGroupMembersOptions](c); err != nil {
			return nil, err
		}
		for _, each := range c.groups {
			if each.path != c.PathValue("group") {
				continue
			}
			found := []*gitlab.GroupMember{}
			for _, who := range c.users {
				if level := each.members[who.id]; level > 0 {
					found = append(found, &gitlab.GroupMember{ID: who.id, Username: who.name, Name: who.name, State: "active", AccessLevel: level})
				}
			}
			return pageOf(found), nil
		}
		return nil, refuse(http.StatusNotFound, "404 Group Not Found")
	})
	s.handle(mux, "GET /projects/{project}/members/all/{member}", reporter, func(c *call) (any, error) {
		who := c.userByID(c.number("member"))
		if who == nil || c.project.members[who.id] == gitlab.NoPermissions {
			return nil, errNotFound
		}
		return gitlab.ProjectMember{ID: who.id, Username: who.name, Name: who.name, State: "active", AccessLevel: c.project.members[who.id]}, nil
	})
	s.handle(mux, "GET /projects/{project}/repository/branches/{branch}", reporter, func(c *call) (any, error) {
		name := c.PathValue("branch")
		commit := c.project.commitOf("refs/heads/" + name)
		if commit == "" {
			return nil, refuse(http.StatusNotFound, "404 Branch Not Found")
		}
		isDefault := name == c.project.defaultBranch
		return gitlab.Branch{Name: name, Commit: c.project.describeCommit(commit), Protected: isDefault, Default: isDefault}, nil
	})
	s.addTags(mux)
	s.addStatuses(mux)
}

func (s *server) addTags(mux *http.ServeMux) {
	s.handle(mux, "GET /projects/{project}/repository/tags", reporter, func(c *call) (any, error) {
		get, err := query[gitlab.ListTagsOptions](c)
		if err != nil {
			return nil, err
		}
		order := map[string]string{"": "-creatordate", "updated": "-creatordate", "name": "-refname"}[get("order_by")]
		if get("sort") == "asc" {
			order = strings.TrimPrefix(order, "-")
		}
		names, err := c.project.git("for-each-ref", "--sort="+order, "--format=%(refname:strip=2)", "refs/tags")
		if err != nil {
			return nil, err
		}
		tags := []*gitlab.Tag{}
		for name := range strings.SplitSeq(names, "\n") {
			if name != "" {
				tags = append(tags, c.project.describeTag(name))
			}
		}
		return pageOf(tags), nil
	})
	s.handle(mux, "GET /projects/{project}/repository/tags/{tag}", reporter, func(c *call) (any, error) {
		if c.project.commitOf("refs/tags/"+c.PathValue("tag")) == "" {
			return nil, refuse(http.StatusNotFound, "404 Tag Not Found")
		}
		return c.project.describeTag(c.PathValue("tag")), nil
	})
	s.handle(mux, "GET /projects/{project}/protected_tags", developer, func(c *call) (any, error) {
		if _, err := query[gitlab.ListProtectedTagsOptions](c); err != nil {
			return nil, err
		}
		return pageOf(c.project.protectedTags), nil
	})
	s.handle(mux, "POST /projects/{project}/protected_tags", maintainer, func(c *call) (any, error) {
		options, err := body[gitlab.ProtectRepositoryTagsOptions](c)
		if err != nil {
			return nil, err
		}
		name := value(options.Name)
		if name == "" {
			return nil, refuse(http.StatusBadRequest, "name is missing")
		}
		if slices.ContainsFunc(c.project.protectedTags, func(each *gitlab.ProtectedTag) bool { return each.Name == name }) {
			return nil, refuse(http.StatusConflict, "Protected tag '"+name+"' already exists")
		}
		made := &gitlab.ProtectedTag{Name: name, CreateAccessLevels: []*gitlab.TagAccessDescription{{ID: c.nextID(), AccessLevel: cmp.Or(value(options.CreateAccessLevel), maintainer)}}}
		c.project.protectedTags = append(c.project.protectedTags, made)
		return made, nil
	})
}

func (p *project) describeTag(name string) *gitlab.Tag {
	ref := "refs/tags/" + name
	target, _ := p.git("rev-parse", "--verify", "--end-of-options", ref)
	tag := &gitlab.Tag{Name: name, Target: target, Commit: p.describeCommit(p.commitOf(ref))}
	if kind, _ := p.git("cat-file", "-t", target); kind == "tag" {
		tag.Message, _ = p.git("for-each-ref", "--format=%(contents)", ref)
	}
	return tag
}

func (s *server) addStatuses(mux *http.ServeMux) {
	s.handle(mux, "GET /projects/{project}/repository/commits/{commit}/statuses", reporter, func(c *call) (any, error) {
		get, err := query[gitlab.GetCommitStatusesOptions](c)
		if err != nil {
			return nil, err
		}
		found, seen := []*gitlab.CommitStatus{}, map[string]bool{}
		for _, each := range slices.Backward(c.project.statuses) {
			if each.SHA == c.PathValue("commit") && (get("name") == "" || get("name") == each.Name) && (get("all") == "true" || !seen[each.Name]) {
				found, seen[each.Name] = append(found, each), true
			}
		}
		return pageOf(found), nil
	})
	s.handle(mux, "POST /projects/{project}/statuses/{commit}", developer, func(c *call) (any, error) {
		options, err := body[gitlab.SetCommitStatusOptions](c)
		if err != nil {
			return nil, err
		}
		commit, name := c.project.commitOf(c.PathValue("commit")), cmp.Or(value(options.Name), value(options.Context), "default")
		if commit == "" {
			return nil, refuse(http.StatusNotFound, "404 Commit Not Found")
		}
		status, err := c.setStatus(commit, name, options)
		if err != nil {
			return nil, err
		}
		for _, each := range c.project.mergeRequests {
			c.settle(each)
		}
		return status, nil
	})
}

// setStatus changes an unfinished status in place, where "pending" again is no transition; a finished one is followed by another.
func (c *call) setStatus(commit, name string, options gitlab.SetCommitStatusOptions) (*gitlab.CommitStatus, error) {
	state := string(options.State)
	for _, each := range slices.Backward(c.project.statuses) {
		if each.SHA != commit || each.Name != name {
			continue
		}
		if each.Status != "pending" && each.Status != "running" {
			break
		}
		each.Description, each.TargetURL = value(options.Description), value(options.TargetURL)
		if state == each.Status {
			return nil, refuse(http.StatusBadRequest, "Cannot transition status via :enqueue from :"+state)
		}
		each.Status = state
		return each, nil
	}
	made := &gitlab.CommitStatus{ID: c.nextID(), SHA: commit, Name: name, Status: state, Description: value(options.Description), TargetURL: value(options.TargetURL), CreatedAt: now(), Author: gitlab.Author{ID: c.user.id, Username: c.user.name}}
	c.project.statuses = append(c.project.statuses, made)
	return made, nil
}

// pipelineOf is the result of all statuses of a commit; empty when there are none.
func (p *project) pipelineOf(commit string) string {
	newest := map[string]string{}
	for _, each := range p.statuses {
		if each.SHA == commit {
			newest[each.Name] = each.Status
		}
	}
	result := ""
	for _, each := range newest {
		switch {
		case each == "failed" || each == "canceled":
			return "failed"
		case each != "success":
			result = "pending"
		case result == "":
			result = "success"
		}
	}
	return result
}

// afterPush tells hooks about the refs that changed, and looks at merge requests again.
func (s *server) afterPush(p *project, who *user, before string) {
	after, _ := p.git("for-each-ref", "--format=%(refname) %(objectname)", "refs/heads", "refs/tags")
	old := map[string]string{}
	for line := range strings.SplitSeq(before, "\n") {
		ref, commit, _ := strings.Cut(line, " ")
		old[ref] = commit
	}
	for line := range strings.SplitSeq(after, "\n") {
		ref, commit, _ := strings.Cut(line, " ")
		if ref != "" && old[ref] != commit {
			s.sendPush(p, who, ref, cmp.Or(old[ref], strings.Repeat("0", 40)), commit)
		}
	}
	for _, each := range p.mergeRequests {
		if each.State == "opened" && each.SHA != p.commitOf("refs/heads/"+each.SourceBranch) {
			// who had asked for changes is asked again
			clear(each.said)
			s.settle(each)
			each.UpdatedAt = now()
			s.send(p, who, each, "update")
		}
	}
}

func stamp(at *time.Time) string { return at.Format("2006-01-02 15:04:05 UTC") }
