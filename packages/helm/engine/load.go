package main

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/ignore"
)

type loadRequest struct {
	Files []blob `json:"files"`
}

// loadResponse describes a chart as Helm understands it. Files is what a package of it contains: the
// paths that .helmignore leaves, sorted, without the entries of charts/ that Helm does not load.
type loadResponse struct {
	Name         string   `json:"name"`
	Version      string   `json:"version"`
	AppVersion   string   `json:"appVersion,omitempty"`
	Type         string   `json:"type,omitempty"`
	Deprecated   bool     `json:"deprecated,omitempty"`
	Dependencies []string `json:"dependencies"`
	Files        []string `json:"files"`
	Warnings     []string `json:"warnings,omitempty"`
}

func load(request loadRequest, raw []byte) ([]byte, error) {
	files, _, err := chartFiles(request.Files, raw)
	if err != nil {
		return nil, blame("chart", err)
	}
	paths := packaged(files)
	c, err := loader.LoadFiles(files)
	if err != nil {
		return nil, blame("chart", err)
	}
	dependencies := []string{}
	for _, dependency := range c.Dependencies() {
		dependencies = append(dependencies, dependency.Name())
	}
	slices.Sort(dependencies)
	return encode(loadResponse{
		Name: c.Name(), Version: c.Metadata.Version, AppVersion: c.Metadata.AppVersion, Type: c.Metadata.Type,
		Deprecated: c.Metadata.Deprecated, Dependencies: dependencies, Files: paths, Warnings: warnings,
	}), nil
}

// chartFiles does what Helm's directory loader does before it looks at the files: the rules of .helmignore,
// the order of a sorted walk, no byte order marks.
func chartFiles(blobs []blob, raw []byte) ([]*archive.BufferedFile, []byte, error) {
	contents, rest, err := take(blobs, raw)
	if err != nil {
		return nil, nil, err
	}
	rules := ignore.Empty()
	for i, b := range blobs {
		if b.Path == ignore.HelmIgnore {
			if rules, err = ignore.Parse(bytes.NewReader(contents[i])); err != nil {
				return nil, nil, err
			}
		}
	}
	rules.AddDefaults()
	ignored := map[string]bool{".": false}
	var ignoredDir func(dir string) bool
	ignoredDir = func(dir string) bool {
		known, ok := ignored[dir]
		if !ok {
			known = ignoredDir(path.Dir(dir)) || rules.Ignore(dir, fileInfo{path.Base(dir), fs.ModeDir})
			ignored[dir] = known
		}
		return known
	}
	var files []*archive.BufferedFile
	for i, b := range blobs {
		if ignoredDir(path.Dir(b.Path)) || rules.Ignore(b.Path, fileInfo{path.Base(b.Path), 0}) {
			continue
		}
		files = append(files, &archive.BufferedFile{Name: b.Path, Data: bytes.TrimPrefix(contents[i], []byte("\xef\xbb\xbf"))})
	}
	slices.SortFunc(files, func(a, b *archive.BufferedFile) int {
		return slices.Compare(strings.Split(a.Name, "/"), strings.Split(b.Name, "/"))
	})
	return files, rest, nil
}

// packaged is the sorted list of the paths that a package of the chart contains.
func packaged(files []*archive.BufferedFile) []string {
	paths := []string{}
	for _, file := range files {
		if loaded(file.Name) {
			paths = append(paths, file.Name)
		}
	}
	slices.Sort(paths)
	return paths
}

// loaded says whether Helm's loader keeps a path: not the subcharts whose name starts with a dot or an underscore.
func loaded(name string) bool {
	subchart, found := strings.CutPrefix(name, "charts/")
	return !found || path.Ext(name) == ".prov" || strings.IndexAny(subchart, "_.") != 0
}

// fileInfo is as much of a file as the rules of .helmignore look at.
type fileInfo struct {
	name string
	mode fs.FileMode
}

func (f fileInfo) Name() string       { return f.name }
func (f fileInfo) Size() int64        { return 0 }
func (f fileInfo) Mode() fs.FileMode  { return f.mode }
func (f fileInfo) ModTime() time.Time { return time.Time{} }
func (f fileInfo) IsDir() bool        { return f.mode.IsDir() }
func (f fileInfo) Sys() any           { return nil }
