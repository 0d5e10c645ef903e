package main

import (
	"log"
	"log/slog"
	"strings"
)

// What Helm logged during the current call, a line each.
var warnings []string

type warningWriter struct{}

func (warningWriter) Write(line []byte) (int, error) {
	warnings = append(warnings, strings.TrimRight(string(line), "\n"))
	return len(line), nil
}

func collectWarnings() {
	slog.SetDefault(slog.New(slog.NewTextHandler(warningWriter{}, &slog.HandlerOptions{
		Level: slog.LevelWarn,
		ReplaceAttr: func(_ []string, attribute slog.Attr) slog.Attr {
			if attribute.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return attribute
		},
	})))
	log.SetFlags(0)
	log.SetOutput(warningWriter{})
}
