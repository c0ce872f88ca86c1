import { type Database as Arango, aql, Database, literal } from 'arangojs';
import { fluxExpression, InfluxDB, flux } from '@influxdata/influxdb-client';
import gremlin from 'gremlin';
import { Surreal } from 'surrealdb';

const arango = new Database({ url: 'http://graph.example' });

export const books = (text: string, id: string) => arango.query(text, { id });
//                                                              ^^^^ sink query-text
export const sorted = (id: string, direction: string) =>
  arango.query(aql`for b in books filter b._key == ${id} sort b.title ${literal(direction)} return b`);
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink query-text
  //                                                                            ^^^^^^^^^ sink query-text
export const given = (db: Arango, text: string) => db.query({ query: text, bindVars: {} });
//                                                                   ^^^^ sink query-text

const points = new InfluxDB({ url: 'http://points.example' }).getQueryApi('books');
export const rows = (text: string) => points.collectRows(text);
//                                                       ^^^^ sink query-text
export const part = (text: string, shelf: string) =>
  points.collectRows(flux`from(bucket: ${shelf}) |> range(start: ${fluxExpression(text)})`);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sink query-text
  //                                                                              ^^^^ sink query-text

const surreal = new Surreal();
export const find = (text: string) => surreal.query(text, { id: 1 });
//                                                  ^^^^ sink query-text

const graph = new gremlin.driver.Client('ws://graph.example');
export const walk = (text: string) => graph.submit(text, { id: 1 });
//                                                 ^^^^ sink query-text
