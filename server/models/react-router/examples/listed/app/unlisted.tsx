export const loader = () => ({ open: true });
