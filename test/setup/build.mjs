// specs see the product as it is built
export { buildApi as default } from '../../tools/build.mjs';
