package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const (
	helmModule  = "helm.sh/helm/v4"
	sprigModule = "github.com/Masterminds/sprig/v3"
)

// edit is one change of one file, relative to its module. An empty swap list with a content replaces the
// whole file, which must exist unless it is new.
type edit struct {
	file    string
	swaps   []swap
	content string
	isNew   bool
}

// swap replaces one stretch of text. The text occurs exactly `times` (default once), or the generator stops.
// With `until`, it replaces everything from the text up to, not including, `until`.
type swap struct {
	text, until, by string
	times           int
}

func (e edit) apply(folder string) error {
	name := filepath.Join(folder, filepath.FromSlash(e.file))
	data, err := os.ReadFile(name)
	if e.isNew != os.IsNotExist(err) {
		return fmt.Errorf("%s: new is %v, but reading it says: %v", e.file, e.isNew, err)
	}
	content := e.content
	if content == "" {
		content = string(data)
		for _, s := range e.swaps {
			if content, err = s.apply(content); err != nil {
				return fmt.Errorf("%s: %w", e.file, err)
			}
		}
	}
	return os.WriteFile(name, []byte(content), 0o644)
}

func (s swap) apply(content string) (string, error) {
	if found, wanted := strings.Count(content, s.text), max(s.times, 1); found != wanted {
		return "", fmt.Errorf("%d matches instead of %d of %q", found, wanted, s.text)
	}
	if s.until == "" {
		return strings.ReplaceAll(content, s.text, s.by), nil
	}
	if found := strings.Count(content, s.until); found != 1 {
		return "", fmt.Errorf("%d matches instead of 1 of %q", found, s.until)
	}
	from, to := strings.Index(content, s.text), strings.Index(content, s.until)
	if to < from {
		return "", fmt.Errorf("%q comes before %q", s.until, s.text)
	}
	return content[:from] + s.by + content[to:], nil
}

// drop removes a line, such as an import.
func drop(line string) swap { return swap{text: line + "\n"} }

// facts are what the edits take from the unedited packages.
type facts struct {
	helmVersion, clientGoVersion string
	apiVersions                  []string
}

// edits lists, by module, every change that keeps the Kubernetes client, net/http, name resolution and the
// making of RSA keys out of the engine.
func edits(f facts) map[string][]edit {
	apiVersions := ""
	for _, version := range f.apiVersions {
		apiVersions += fmt.Sprintf("\t\t%q,\n", version)
	}
	return map[string][]edit{
		helmModule: {
			// A render without a cluster never reaches the lookup: Helm answers it with an empty map itself.
			{file: "pkg/engine/lookup_func.go", content: lookupStub},
			{file: "pkg/engine/engine.go", swaps: []swap{
				drop("\t\"k8s.io/client-go/rest\""),
				{text: "config *rest.Config", by: "config *restConfig", times: 2},
			}},
			// The API versions that the client's scheme would list, as data.
			{file: "pkg/chart/common/capabilities.go", swaps: []swap{
				drop("\t\"k8s.io/client-go/kubernetes/scheme\""),
				drop("\tapiextensionsv1 \"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1\""),
				drop("\tapiextensionsv1beta1 \"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1beta1\""),
				drop("\tapiextensionsv1beta1.AddToScheme(scheme.Scheme)"),
				drop("\tapiextensionsv1.AddToScheme(scheme.Scheme)"),
				{
					text:  "\tgroups := scheme.Scheme.PrioritizedVersionsAllGroups()\n",
					until: "\treturn vs\n",
					by:    "\tvs := VersionSet{\n" + apiVersions + "\t}\n",
				},
			}},
			// The default Kubernetes version follows from client-go's.
			{file: "internal/version/clientgo.go", content: fmt.Sprintf(
				"package version\n\nfunc K8sIOClientGoModVersion() (string, error) { return %q, nil }\n", f.clientGoVersion)},
			// Release builds set the full version by a linker flag.
			{file: "internal/version/version.go", swaps: []swap{{
				text:  "\tversion = \"v4.",
				until: "\n\t// metadata is extra build time data",
				by:    fmt.Sprintf("\tversion = %q\n", f.helmVersion),
			}}},
			// What became of a release's objects: never set here.
			{file: "pkg/release/v1/info.go", swaps: []swap{
				drop("\t\"k8s.io/apimachinery/pkg/runtime\""),
				{text: "[]runtime.Object", by: "[]any", times: 2},
			}},
			// Only guesses what a file on disk is; the engine is given files, not names.
			{file: "pkg/chart/loader/archive/archive.go", swaps: []swap{
				drop("\t\"net/http\""),
				{text: "http.DetectContentType(buffer)", by: `"application/octet-stream"`},
			}},
			// A schema's $ref cannot reach the network, nor a file.
			{file: "pkg/chart/common/util/jsonschema.go", swaps: []swap{
				drop("\t\"context\""),
				drop("\t\"crypto/tls\""),
				drop("\t\"net/http\""),
				drop("\t\"time\""),
				drop("\t\"helm.sh/helm/v4/internal/version\""),
				{text: "// HTTPURLLoader implements", until: "// ValidateAgainstSchema checks", by: refusingLoader},
				{text: "\t\"file\":  jsonschema.FileLoader{},\n", by: "\t\"file\":  refusingLoader{},\n"},
				{text: "newHTTPURLLoader()", by: "refusingLoader{}", times: 2},
			}},
		},
		sprigModule: {
			{file: "network.go", content: "package sprig\n\nfunc getHostByName(_ string) string { return \"\" }\n"},
			// A key takes seconds in WebAssembly: the host gives one.
			{file: "crypto.go", swaps: []swap{
				{text: "rsa.GenerateKey(rand.Reader, ", by: "rsaKeyOf(", times: 4},
			}},
			{file: "rsakey.go", isNew: true, content: hostKeys},
		},
	}
}

const lookupStub = `package engine

import (
	"context"
	"errors"
)

type lookupFunc = func(apiversion, kind, namespace, name string) (map[string]any, error)

type restConfig struct{}

// ClientProvider has no implementation that could reach a cluster.
type ClientProvider interface{ noCluster() }

type clientProviderFromConfig struct{ config *restConfig }

func (clientProviderFromConfig) noCluster() {}

func newLookupFunction(context.Context, ClientProvider) lookupFunc {
	return func(_, _, _, _ string) (map[string]any, error) {
		return map[string]any{}, errors.New("there is no cluster")
	}
}
`

const refusingLoader = `// refusingLoader reads no schema: neither files nor the network exist here.
type refusingLoader struct{}

func (refusingLoader) Load(url string) (any, error) {
	return nil, fmt.Errorf("%s is not available: schemas may only refer to themselves", url)
}

`

const hostKeys = `package sprig

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"unsafe"
)

// slipway.rsa_key writes a PKCS #1 private key of that many bits and returns its size, or 0 for none.
//
//go:wasmimport slipway rsa_key
func hostRSAKey(bits uint32, buffer unsafe.Pointer, capacity uint32) uint32

func rsaKeyOf(bits int) (*rsa.PrivateKey, error) {
	buffer := make([]byte, 8192)
	size := hostRSAKey(uint32(bits), unsafe.Pointer(unsafe.SliceData(buffer)), uint32(len(buffer)))
	if size == 0 || int(size) > len(buffer) {
		return rsa.GenerateKey(rand.Reader, bits)
	}
	return x509.ParsePKCS1PrivateKey(buffer[:size])
}
`
