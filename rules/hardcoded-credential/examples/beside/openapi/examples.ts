export const shown = { changePassword: { value: { currentPassword: 'OldSecureP@ss123', newPassword: 'NewSecureP@ss456' } } };
//                                                                 ^^^^^^^^^^^^^^^^^^ finding low: The value of `currentPassword` stands in the code
//                                                                                                  ^^^^^^^^^^^^^^^^^^ finding low: The value of `newPassword` stands in the code
