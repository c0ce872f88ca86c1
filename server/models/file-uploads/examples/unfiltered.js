import formidable from 'formidable';

export const form = formidable({ keepExtensions: true });
//                                               ^^^^ weakness upload-keeps-extension
form.keepExtensions = true;
//                    ^^^^ weakness upload-keeps-extension
export const filtered = formidable({ keepExtensions: true, filter: () => false });
