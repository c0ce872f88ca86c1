import { redirect } from 'react-router';

export const loader = () => redirect('/');
//           ^^^^^^ route GET /files/*
//                                   ^^^ reply redirect
