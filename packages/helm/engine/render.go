package main

import (
	"bytes"
	"fmt"
	"log/slog"
	"path"
	"regexp"
	"slices"
	"strings"

	"sigs.k8s.io/yaml"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	chartutil "helm.sh/helm/v4/pkg/chart/v2/util"
	"helm.sh/helm/v4/pkg/engine"
	release "helm.sh/helm/v4/pkg/release/v1"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

// renderRequest carries the flags of `helm template`. The chart's files come first in the raw bytes, then
// those of the values.
type renderRequest struct {
	loadRequest
	valueOptions
	ReleaseName string   `json:"releaseName"`
	Namespace   string   `json:"namespace"`
	KubeVersion string   `json:"kubeVersion"`
	APIVersions []string `json:"apiVersions"`
	IncludeCRDs bool     `json:"includeCrds"`
	NoHooks     bool     `json:"noHooks"`
	SkipTests   bool     `json:"skipTests"`
	IsUpgrade   bool     `json:"isUpgrade"`
}

// document is one rendered object, offset and size in bytes of the output (without its "# Source" lines).
type document struct {
	Source     string   `json:"source"`
	APIVersion string   `json:"apiVersion,omitempty"`
	Kind       string   `json:"kind,omitempty"`
	Name       string   `json:"name,omitempty"`
	Hook       []string `json:"hook,omitempty"`
	Offset     int      `json:"offset"`
	Size       int      `json:"size"`
}

// renderResponse is followed by the output of `helm template` as raw bytes.
type renderResponse struct {
	Documents []document `json:"documents"`
	Notes     string     `json:"notes,omitempty"`
	Files     []string   `json:"files"`
	Warnings  []string   `json:"warnings,omitempty"`
}

// render is the client-side path of `helm template`: the steps of its install action that need no cluster,
// in the same order, so that the same error comes first.
func render(request renderRequest, raw []byte) ([]byte, error) {
	capabilities, err := request.capabilities()
	if err != nil {
		return nil, err
	}
	files, raw, err := chartFiles(request.Files, raw)
	if err != nil {
		return nil, blame("chart", err)
	}
	paths := packaged(files)
	values, err := request.merge(raw)
	if err != nil {
		return nil, blame("values", err)
	}
	c, err := loader.LoadFiles(files)
	if err != nil {
		return nil, blame("chart", err)
	}
	if err := checkInstallable(c); err != nil {
		return nil, err
	}
	if err := chartutil.ValidateReleaseName(request.ReleaseName); err != nil {
		return nil, fmt.Errorf("release name check failed: release name %q: %w", request.ReleaseName, err)
	}
	if err := chartutil.ProcessDependencies(c, values); err != nil {
		return nil, fmt.Errorf("chart dependencies processing failed: %w", err)
	}
	top, err := util.ToRenderValuesWithSchemaValidation(c, values, common.ReleaseOptions{
		Name: request.ReleaseName, Namespace: request.Namespace, Revision: 1,
		IsInstall: !request.IsUpgrade, IsUpgrade: request.IsUpgrade,
	}, capabilities, false)
	if err != nil {
		return nil, err
	}
	if wanted := c.Metadata.KubeVersion; wanted != "" && !chartutil.IsCompatibleRange(wanted, capabilities.KubeVersion.String()) {
		return nil, fmt.Errorf("chart requires kubeVersion: %s which is incompatible with Kubernetes %s", wanted, capabilities.KubeVersion.Version)
	}
	rendered, err := engine.Render(c, top)
	if err != nil {
		return nil, err
	}
	notes := takeNotes(c, rendered)
	hooks, manifests, err := releaseutil.SortManifests(rendered, nil, releaseutil.InstallOrder)
	if err != nil {
		return nil, err
	}
	out := output{documents: []document{}}
	if request.IncludeCRDs {
		for _, crd := range c.CRDObjects() {
			out.add(document{Source: crd.Filename, Kind: kindOfAll(crd.File.Data)}, string(crd.File.Data))
		}
	}
	for _, manifest := range manifests {
		out.add(describe(manifest.Name, manifest.Head), manifest.Content)
	}
	out.endOfManifests()
	if !request.NoHooks {
		for _, hook := range hooks {
			if !request.SkipTests || !slices.Contains(hook.Events, release.HookTest) {
				out.add(describeHook(hook), hook.Manifest)
			}
		}
	}
	return encode(renderResponse{
		Documents: out.documents, Notes: notes, Files: paths, Warnings: warnings,
	}, out.text.Bytes()), nil
}

func (request renderRequest) capabilities() (*common.Capabilities, error) {
	capabilities := common.DefaultCapabilities.Copy()
	if request.KubeVersion != "" {
		version, err := common.ParseKubeVersion(request.KubeVersion)
		if err != nil {
			return nil, fmt.Errorf("invalid kube version '%s': %w", request.KubeVersion, err)
		}
		capabilities.KubeVersion = *version
	}
	capabilities.APIVersions = slices.Concat(capabilities.APIVersions, request.APIVersions)
	return capabilities, nil
}

func checkInstallable(c *chart.Chart) error {
	if kind := c.Metadata.Type; kind != "" && kind != "application" {
		return fmt.Errorf("%s charts are not installable", kind)
	}
	if c.Metadata.Deprecated {
		slog.Warn("this chart is deprecated")
	}
	var missing []string
	for _, wanted := range c.Metadata.Dependencies {
		if !slices.ContainsFunc(c.Dependencies(), func(have *chart.Chart) bool { return have.Name() == wanted.Name }) {
			missing = append(missing, wanted.Name)
		}
	}
	if len(missing) > 0 {
		return fmt.Errorf("an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' to fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: %s", strings.Join(missing, ", "))
	}
	return nil
}

// takeNotes removes every NOTES.txt from the rendered files and returns the one of the chart itself.
func takeNotes(c *chart.Chart, files map[string]string) string {
	notes := files[path.Join(c.Name(), "templates", "NOTES.txt")]
	for name := range files {
		if strings.HasSuffix(name, "NOTES.txt") {
			delete(files, name)
		}
	}
	return notes
}

func describe(source string, head *releaseutil.SimpleHead) document {
	d := document{Source: source}
	if head != nil {
		d.APIVersion, d.Kind = head.Version, head.Kind
		if head.Metadata != nil {
			d.Name = head.Metadata.Name
		}
	}
	return d
}

func describeHook(hook *release.Hook) document {
	var head releaseutil.SimpleHead
	// SortManifests parsed the same text, so this cannot fail.
	_ = yaml.Unmarshal([]byte(hook.Manifest), &head)
	d := describe(hook.Path, &head)
	for _, event := range hook.Events {
		d.Hook = append(d.Hook, event.String())
	}
	return d
}

var kindLine = regexp.MustCompile(`(?m)^kind:[ \t]*["']?([A-Za-z]+)`)

// kindOfAll is the kind of every document of a file of crds/, or empty when they differ: such a file is
// printed as one, and parsing megabytes of schemas to learn the kind would double the time of a render.
func kindOfAll(data []byte) string {
	kind := ""
	for _, match := range kindLine.FindAllSubmatch(data, -1) {
		if found := string(match[1]); kind == "" {
			kind = found
		} else if kind != found {
			return ""
		}
	}
	return kind
}

// output is the text of `helm template` while it grows, and where in it each document lies.
type output struct {
	text      bytes.Buffer
	documents []document
}

func (out *output) add(d document, content string) {
	fmt.Fprintf(&out.text, "---\n# Source: %s\n", d.Source)
	d.Offset, d.Size = out.text.Len(), len(content)
	out.text.WriteString(content)
	out.text.WriteByte('\n')
	out.documents = append(out.documents, d)
}

// endOfManifests trims the text as helm does before it prints the hooks. The text starts with "---" (or is
// empty), so only its end can change, which may shorten the last documents.
func (out *output) endOfManifests() {
	out.text.Truncate(len(bytes.TrimSpace(out.text.Bytes())))
	for i := len(out.documents) - 1; i >= 0; i-- {
		d := &out.documents[i]
		d.Offset = min(d.Offset, out.text.Len())
		d.Size = min(d.Size, out.text.Len()-d.Offset)
	}
	out.text.WriteByte('\n')
}
