export { default as books } from './books';
export { default as loans } from './loans';
export { default as shelves } from './shelves';
