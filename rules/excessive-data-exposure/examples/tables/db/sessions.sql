-- Who is signed in.
CREATE TABLE IF NOT EXISTS "public"."sessions" (
  id serial primary key,
  device varchar(80) not null,
  token text not null,
  constraint device_given check (device <> '')
);
alter table sessions add column refresh_token text;
