create table profiles (
  id bigint primary key,
  name text,
  password_hash text not null
);
