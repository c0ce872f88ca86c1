import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes';

const admin = prefix('admin', [route('users', './users.tsx')]);

export default [
  index('./home.tsx'),
  layout('./shared/layout.tsx', [
    route('books', 'books/list.tsx', [index('./books/first.tsx'), route(':id', './books/one.tsx')]),
  ]),
  ...admin,
  route('files/*', './files.ts'),
] satisfies RouteConfig;
