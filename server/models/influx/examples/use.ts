import { escape, InfluxDB } from 'influx';
import { InfluxDBClient } from '@influxdata/influxdb3-client';

const influx = new InfluxDB('http://points.example/books');

export const find = (text: string, shelf: string) => [
  influx.query(text, { placeholders: { shelf } }),
  //           ^^^^ sink sql-text
  influx.queryRaw(text),
  //              ^^^^ sink sql-text
  escape.stringLit(shelf),
//^^^^^^^^^^^^^^^^ cleaner sql-quoted
];

const client = new InfluxDBClient({ host: 'http://points.example' });
export const rows = (text: string) => client.query(text, 'books');
//                                                 ^^^^ sink sql-text
