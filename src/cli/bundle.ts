export { main } from './main.ts';
export { nodeIo } from './node.ts';
