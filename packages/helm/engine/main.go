// Package main is Helm's own template engine as one WebAssembly module: chart files and values in,
// manifests out. It keeps nothing between two calls, opens no file and no connection, and prints what
// `helm template` prints, byte for byte.
//
// The package is compiled from a generated tree (see gen), in which the Kubernetes client, net/http and
// the making of RSA keys are cut out of Helm's dependencies.
package main

// main is never called: the module is a reactor, its host calls the exports.
func main() {}
