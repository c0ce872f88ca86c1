export const shown = { changePassword: { value: { currentPassword: 'OldSecureP@ss123', newPassword: process.env.NEW_PASSWORD as string } } };
