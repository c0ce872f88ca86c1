// Beside an `index` file others are not loaded.
export const parts = ['cover', 'text'];
