package main

import "unsafe"

// Operations of slipway_call.
const (
	opLoad   = 1
	opRender = 2
)

// Buffers whose address the host holds. Go's collector does not move them, and this map keeps them alive.
var pinned = map[uint32][]byte{}

func pin(buffer []byte) uint32 {
	address := uint32(uintptr(unsafe.Pointer(unsafe.SliceData(buffer))))
	pinned[address] = buffer
	return address
}

func init() { collectWarnings() }

// slipwayAlloc returns the address of a buffer of size bytes for the next request.
//
//go:wasmexport slipway_alloc
func slipwayAlloc(size uint32) uint32 { return pin(make([]byte, max(size, 1))) }

// slipwayFree gives a response back.
//
//go:wasmexport slipway_free
func slipwayFree(address uint32) { delete(pinned, address) }

// slipwayCall runs one operation on a request buffer and frees it. It returns address<<32 | size of the
// response, which the host frees.
//
//go:wasmexport slipway_call
func slipwayCall(operation, address, size uint32) uint64 {
	request := pinned[address]
	delete(pinned, address)
	request = request[:min(int(size), len(request))]
	var response []byte
	switch operation {
	case opLoad:
		response = answer(request, load)
	case opRender:
		response = answer(request, render)
	default:
		response = encode(failure{Error: "no such operation"})
	}
	return uint64(pin(response))<<32 | uint64(len(response))
}
