export const admins = ['10.0.0.5', '10.0.0.6'];
