export const shown = { changePassword: { value: { currentPassword: process.env.CURRENT_PASSWORD as string, newPassword: 'NewSecureP@ss456' } } };
