export default defineEventHandler((event) => {
//             ^^^^^^^^^^^^^^^^^^ guard authentication
  new KeyService().ask(event);
});
