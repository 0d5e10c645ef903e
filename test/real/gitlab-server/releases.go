package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	gitlab "gitlab.com/gitlab-org/api/client-go"
)

type packageFile struct {
	gitlab.PackageFile
	name, version, path string
}

// What GitLab takes as name of a generic package and of a file in it, and as version.
var (
	packageName    = regexp.MustCompile(`^[A-Za-z0-9._+~@-]+$`)
	packageVersion = regexp.MustCompile(`^(\.?[\w+-]+\.?)+$`)
)

func (s *server) addReleases(mux *http.ServeMux) {
	const all = "/projects/{project}/releases"
	const one = all + "/{tag}"
	s.handle(mux, "POST "+all, developer, func(c *call) (any, error) {
		options, err := body[gitlab.CreateReleaseOptions](c)
		if err != nil {
			return nil, err
		}
		tag := value(options.TagName)
		commit := c.project.commitOf("refs/tags/" + tag)
		if commit == "" {
			return nil, refuse(http.StatusUnprocessableEntity, "Ref is not specified")
		}
		if c.findRelease(tag) != nil {
			return nil, refuse(http.StatusConflict, "Release already exists")
		}
		made := &gitlab.Release{TagName: tag, Name: value(options.Name), Description: value(options.Description), CreatedAt: now(), ReleasedAt: now(), Author: *c.user.basic(), Commit: *c.project.describeCommit(commit)}
		made.Links.Self = fmt.Sprintf("%s/%s/-/releases/%s", c.url, c.project.path, tag)
		c.project.releases = append(c.project.releases, made)
		return made, nil
	})
	s.handle(mux, "GET "+one, reporter, onRelease(func(_ *call, release *gitlab.Release) (any, error) { return release, nil }))
	s.handle(mux, "PUT "+one, developer, onRelease(func(c *call, release *gitlab.Release) (any, error) {
		options, err := body[gitlab.UpdateReleaseOptions](c)
		if err != nil {
			return nil, err
		}
		if options.Name != nil {
			release.Name = *options.Name
		}
		if options.Description != nil {
			release.Description = *options.Description
		}
		return release, nil
	}))
	s.handle(mux, "POST "+one+"/assets/links", developer, onRelease(func(c *call, release *gitlab.Release) (any, error) {
		options, err := body[gitlab.CreateReleaseLinkOptions](c)
		if err != nil {
			return nil, err
		}
		name := value(options.Name)
		if slices.ContainsFunc(release.Assets.Links, func(each *gitlab.ReleaseLink) bool { return each.Name == name }) {
			return nil, refuse(http.StatusBadRequest, map[string]any{"name": []string{"has already been taken"}})
		}
		made := &gitlab.ReleaseLink{ID: c.nextID(), Name: name, URL: value(options.URL), LinkType: value(options.LinkType), DirectAssetURL: release.Links.Self + "/downloads" + value(options.DirectAssetPath)}
		release.Assets.Links = append(release.Assets.Links, made)
		release.Assets.Count++
		return made, nil
	}))
	s.addPackages(mux)
}

func (c *call) findRelease(tag string) *gitlab.Release {
	for _, each := range c.project.releases {
		if each.TagName == tag {
			return each
		}
	}
	return nil
}

func onRelease(do func(*call, *gitlab.Release) (any, error)) deed {
	return func(c *call) (any, error) {
		release := c.findRelease(c.PathValue("tag"))
		if release == nil {
			return nil, errNotFound
		}
		return do(c, release)
	}
}

func (s *server) addPackages(mux *http.ServeMux) {
	const all = "/projects/{project}/packages"
	const file = all + "/generic/{name}/{version}/{file}"
	s.handle(mux, "PUT "+file, developer, func(c *call) (any, error) {
		get, err := query[gitlab.PublishPackageFileOptions](c)
		if err != nil {
			return nil, err
		}
		if !packageName.MatchString(c.PathValue("name")) || !packageVersion.MatchString(c.PathValue("version")) || !packageName.MatchString(c.PathValue("file")) {
			return nil, fmt.Errorf("package_name, package_version or file_name is invalid")
		}
		made := &packageFile{name: c.PathValue("name"), version: c.PathValue("version")}
		made.ID, made.FileName, made.CreatedAt = c.nextID(), c.PathValue("file"), now()
		made.PackageID = made.ID
		for _, each := range c.project.files {
			if each.name == made.name && each.version == made.version {
				made.PackageID = each.PackageID
			}
		}
		made.path = filepath.Join(c.data, fmt.Sprintf("file-%d", made.ID))
		target, err := os.Create(made.path)
		if err != nil {
			return nil, err
		}
		defer target.Close()
		digest := sha256.New()
		if made.Size, err = io.Copy(io.MultiWriter(target, digest), c.Body); err != nil {
			return nil, err
		}
		made.FileSHA256 = hex.EncodeToString(digest.Sum(nil))
		c.project.files = append(c.project.files, made)
		if get("select") == "package_file" {
			return &gitlab.GenericPackagesFile{ID: made.ID, PackageID: made.PackageID, FileName: made.FileName, Size: made.Size, FileSHA256: made.FileSHA256, CreatedAt: made.CreatedAt}, nil
		}
		return map[string]string{"message": "201 Created"}, nil
	})
	s.handle(mux, "GET "+file, reporter, func(c *call) (any, error) {
		for _, each := range slices.Backward(c.project.files) {
			if each.name == c.PathValue("name") && each.version == c.PathValue("version") && each.FileName == c.PathValue("file") {
				return download(each.path), nil
			}
		}
		return nil, errNotFound
	})
	s.handle(mux, "GET "+all, reporter, func(c *call) (any, error) {
		get, err := query[gitlab.ListProjectPackagesOptions](c)
		if err != nil {
			return nil, err
		}
		found := []*gitlab.Package{}
		for _, each := range c.project.files {
			known := slices.ContainsFunc(found, func(one *gitlab.Package) bool { return one.ID == each.PackageID })
			if !known && strings.Contains(each.name, get("package_name")) && (get("package_version") == "" || get("package_version") == each.version) {
				found = append(found, &gitlab.Package{ID: each.PackageID, Name: each.name, Version: each.version, PackageType: "generic", Status: "default"})
			}
		}
		return pageOf(found), nil
	})
	s.handle(mux, "GET "+all+"/{package}/package_files", reporter, func(c *call) (any, error) {
		if _, err := query[gitlab.ListPackageFilesOptions](c); err != nil {
			return nil, err
		}
		found := []*gitlab.PackageFile{}
		for _, each := range c.project.files {
			if each.PackageID == c.number("package") {
				found = append(found, &each.PackageFile)
			}
		}
		return pageOf(found), nil
	})
	s.handle(mux, "DELETE "+all+"/{package}/package_files/{id}", maintainer, func(c *call) (any, error) {
		at := slices.IndexFunc(c.project.files, func(each *packageFile) bool { return each.ID == c.number("id") && each.PackageID == c.number("package") })
		if at < 0 {
			return nil, errNotFound
		}
		c.project.files = slices.Delete(c.project.files, at, at+1)
		return nil, nil
	})
}
