export default eventHandler((event) => sendRedirect(event, 'https://example.com'));
//             ^^^^^^^^^^^^ route * /*slug
//                                                         ^^^^^^^^^^^^^^^^^^^^^ reply redirect
