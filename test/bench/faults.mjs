export async function benchFaults() { return []; }
