package main

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
)

// A message is the size of its header (u32, little endian), the header as JSON, then raw bytes: the files
// that the header names, back to back. Manifests never pass through JSON.

// blob is one file of a request: its name and how many of the raw bytes are its own.
type blob struct {
	Path string `json:"path"`
	Size int    `json:"size"`
}

// failure is the header of a response that is an error. Blame says whose: "chart" or "values" when they
// cannot be read, otherwise empty.
type failure struct {
	Error    string   `json:"error"`
	Blame    string   `json:"blame,omitempty"`
	Warnings []string `json:"warnings,omitempty"`
}

type blamed struct {
	error
	subject string
}

func blame(subject string, err error) error { return blamed{err, subject} }

func encode(header any, raw ...[]byte) []byte {
	head, err := json.Marshal(header)
	if err != nil {
		head, raw = []byte(`{"error":"the response cannot be encoded"}`), nil
	}
	message := binary.LittleEndian.AppendUint32(nil, uint32(len(head)))
	message = append(message, head...)
	for _, bytes := range raw {
		message = append(message, bytes...)
	}
	return message
}

func decode(message []byte, header any) (raw []byte, err error) {
	if len(message) < 4 {
		return nil, errors.New("the request has no header")
	}
	size, rest := binary.LittleEndian.Uint32(message), message[4:]
	if uint64(size) > uint64(len(rest)) {
		return nil, errors.New("the header of the request is cut")
	}
	return rest[size:], json.Unmarshal(rest[:size], header)
}

// take cuts the blobs' bytes off the front of raw. The slices share raw's memory.
func take(blobs []blob, raw []byte) (contents [][]byte, rest []byte, err error) {
	for _, b := range blobs {
		if b.Size < 0 || b.Size > len(raw) {
			return nil, nil, fmt.Errorf("%s: the request is cut", b.Path)
		}
		contents = append(contents, raw[:b.Size:b.Size])
		raw = raw[b.Size:]
	}
	return contents, raw, nil
}

// answer decodes the request, runs the operation, and turns its error or panic into a failure.
func answer[Request any](message []byte, operation func(Request, []byte) ([]byte, error)) (response []byte) {
	warnings = nil
	defer func() {
		if r := recover(); r != nil {
			response = encode(failure{Error: fmt.Sprintf("panic: %v", r), Warnings: warnings})
		}
	}()
	var request Request
	raw, err := decode(message, &request)
	if err == nil {
		response, err = operation(request, raw)
	}
	if err != nil {
		failed := failure{Error: err.Error(), Warnings: warnings}
		if of, ok := errors.AsType[blamed](err); ok {
			failed.Blame = of.subject
		}
		return encode(failed)
	}
	return response
}
