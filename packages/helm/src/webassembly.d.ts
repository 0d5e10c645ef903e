/**
 * As much of WebAssembly's JavaScript interface as the engine uses: TypeScript has it in its browser library only.
 * @see https://webassembly.github.io/spec/js-api/
 */
declare namespace WebAssembly {
  type ImportValue = (...args: number[]) => number;
  type Imports = Record<string, Record<string, ImportValue>>;
  type Exports = Readonly<Record<string, unknown>>;

  interface Module {
    readonly [Symbol.toStringTag]: string;
  }

  interface Instance {
    readonly exports: Exports;
  }

  const Module: {
    new (bytes: Uint8Array): Module;
    imports(module: Module): { readonly module: string; readonly name: string; readonly kind: string }[];
  };

  const Instance: new (module: Module, imports: Imports) => Instance;

  interface Memory {
    readonly buffer: ArrayBuffer;
  }
}
