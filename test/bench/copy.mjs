export async function benchCopy() { return []; }
