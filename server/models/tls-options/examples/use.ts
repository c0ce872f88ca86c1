import { TypeOrmModule } from '@nestjs/typeorm';
import { MongoClient } from 'mongodb';
import Redis from 'ioredis';
import { Sequelize } from 'sequelize';
import { DataSource } from 'typeorm';
import { Agent } from 'undici';

const address = process.env.DATABASE_URL as string;
export const sequelize = new Sequelize(address, {
  dialectOptions: { ssl: { require: true, rejectUnauthorized: false } },
  //                                                          ^^^^^ weakness certificate-unchecked
});
export const checked = new Sequelize(address, { dialectOptions: { ssl: { require: true } } });
export const source = new DataSource({ type: 'postgres', url: address, ssl: { rejectUnauthorized: false } });
//                                                                                                ^^^^^ weakness certificate-unchecked
export const mongo = new MongoClient(address, { tlsAllowInvalidCertificates: true });
//                                                                           ^^^^ weakness certificate-unchecked
export const redis = new Redis({ host: 'cache', tls: { rejectUnauthorized: false } });
//                                                                         ^^^^^ weakness certificate-unchecked
export const agent = new Agent({ connect: { rejectUnauthorized: false } });
//                                                              ^^^^^ weakness certificate-unchecked
export const settings = TypeOrmModule.forRootAsync({
  useFactory: async () => {
    const url = process.env.DATABASE_URL;
    return { type: 'postgres' as const, url, ssl: { rejectUnauthorized: false } };
    //                                                                  ^^^^^ weakness certificate-unchecked
  },
});
export const others = TypeOrmModule.forRootAsync({ useFactory: () => ({ type: 'postgres' as const, ssl: true }) });
