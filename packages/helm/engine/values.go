package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/strvals"
)

// valueOptions are the flags -f, --set-json, --set, --set-string and --set-literal of helm.
type valueOptions struct {
	Values     []blob   `json:"values"`
	SetJSON    []string `json:"setJson"`
	Set        []string `json:"set"`
	SetString  []string `json:"setString"`
	SetLiteral []string `json:"setLiteral"`
}

// merge puts the values together in Helm's order of precedence, the last one winning.
func (options valueOptions) merge(raw []byte) (map[string]any, error) {
	contents, _, err := take(options.Values, raw)
	if err != nil {
		return nil, err
	}
	values := map[string]any{}
	for i, content := range contents {
		file, err := loader.LoadValues(bytes.NewReader(content))
		if err != nil {
			return nil, fmt.Errorf("failed to parse %s: %w", options.Values[i].Path, err)
		}
		values = loader.MergeMaps(values, file)
	}
	for _, text := range options.SetJSON {
		if object := strings.TrimSpace(text); strings.HasPrefix(object, "{") {
			var parsed map[string]any
			if err := json.Unmarshal([]byte(object), &parsed); err != nil {
				return nil, fmt.Errorf("failed parsing --set-json data JSON: %s", text)
			}
			values = loader.MergeMaps(values, parsed)
		} else if err := strvals.ParseJSON(text, values); err != nil {
			return nil, fmt.Errorf("failed parsing --set-json data %s", text)
		}
	}
	for _, flag := range []struct {
		name  string
		texts []string
		parse func(string, map[string]any) error
	}{
		{"--set", options.Set, strvals.ParseInto},
		{"--set-string", options.SetString, strvals.ParseIntoString},
		{"--set-literal", options.SetLiteral, strvals.ParseLiteralInto},
	} {
		for _, text := range flag.texts {
			if err := flag.parse(text, values); err != nil {
				return nil, fmt.Errorf("failed parsing %s data: %w", flag.name, err)
			}
		}
	}
	return values, nil
}
