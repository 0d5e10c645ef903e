// Command gen writes a self-contained Go module of the engine into a folder: this program, and copies of
// Helm and sprig with the edits of edits.go, joined by replace lines. It stops when an edit does not match
// the source exactly as often as expected, so a new version of Helm cannot change the engine silently.
//
//	go run ./gen -out DIR        (in the folder of go.mod)
//
// DIR/about.json says which Helm it is and what it believes of a cluster: facts taken from the unedited
// packages, which this command itself is linked with.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"

	"helm.sh/helm/v4/pkg/chart/common"
)

func main() {
	out := flag.String("out", "", "folder to write, which must not exist")
	flag.Parse()
	if err := generate(*out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// about describes the engine to its host.
type about struct {
	HelmVersion string   `json:"helmVersion"`
	GoVersion   string   `json:"goVersion"`
	KubeVersion string   `json:"kubeVersion"`
	APIVersions []string `json:"apiVersions"`
}

func generate(out string) error {
	if err := os.Mkdir(out, 0o755); err != nil {
		return err
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return fmt.Errorf("this command has no build information")
	}
	versions := map[string]string{}
	for _, module := range info.Deps {
		versions[module.Path] = module.Version
	}
	facts := facts{
		helmVersion:     versions[helmModule],
		clientGoVersion: versions["k8s.io/client-go"],
		apiVersions:     common.DefaultVersionSet,
	}
	if facts.helmVersion == "" || facts.clientGoVersion == "" {
		return fmt.Errorf("the build information names no version of Helm or of client-go")
	}
	changes := edits(facts)
	replaces := ""
	for _, module := range []struct{ path, folder string }{{helmModule, "helm"}, {sprigModule, "sprig"}} {
		folder := filepath.Join(out, module.folder)
		if err := copyModule(module.path, folder); err != nil {
			return err
		}
		for _, change := range changes[module.path] {
			if err := change.apply(folder); err != nil {
				return fmt.Errorf("%s@%s: %w", module.path, versions[module.path], err)
			}
		}
		replaces += fmt.Sprintf("\nreplace %s => ./%s\n", module.path, module.folder)
	}
	if err := copyProgram(out, replaces); err != nil {
		return err
	}
	text, err := json.MarshalIndent(about{
		HelmVersion: facts.helmVersion,
		GoVersion:   strings.TrimPrefix(info.GoVersion, "go"),
		KubeVersion: common.DefaultCapabilities.KubeVersion.Version,
		APIVersions: facts.apiVersions,
	}, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "about.json"), append(text, '\n'), 0o644)
}

// copyProgram copies the sources beside go.mod, and go.mod itself with the replace lines.
func copyProgram(out, replaces string) error {
	sources, err := filepath.Glob("*.go")
	if err != nil {
		return err
	}
	for _, name := range append(sources, "go.mod", "go.sum") {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if name == "go.mod" {
			data = append(data, replaces...)
		}
		if err := os.WriteFile(filepath.Join(out, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// copyModule copies a module's go.mod and Go sources from the module cache, without tests.
func copyModule(module, to string) error {
	listed, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		return fmt.Errorf("go list -m %s: %w", module, err)
	}
	from := strings.TrimSpace(string(listed))
	return filepath.WalkDir(from, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		inside, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		target := filepath.Join(to, inside)
		if entry.IsDir() {
			if entry.Name() == "testdata" || (inside != "." && strings.HasPrefix(entry.Name(), ".")) {
				return filepath.SkipDir
			}
			return os.MkdirAll(target, 0o755)
		}
		source := strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go")
		if !source && inside != "go.mod" {
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(target, data, 0o644)
	})
}
