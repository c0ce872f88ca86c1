export default defineEventHandler(async (event) => {
//             ^^^^^^^^^^^^^^^^^^ guard authentication
  await requireMember(event);
});
