import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Product } from './product.entity';
import type { SearchDto } from './search.dto';

export const PRODUCTS = Symbol('products');

export interface Products {
  search(wanted: SearchDto): Promise<Product[]>;
  byMaker(maker: string): Promise<Product[]>;
  find(id: number): Promise<Product[]>;
}

@Injectable()
export class ProductsRepository implements Products {
  constructor(@InjectRepository(Product) private readonly rows: Repository<Product>) {}

  // The order is one of two names, the limit a number, the shop a UUID; the name is any text.
  search({ name, order, limit, shop }: SearchDto) {
    return this.rows.query(
      `select id, name from products where shop = '${shop}' and name like '%${name}%' order by ${order} limit ${limit}`,
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The query `name` of the request becomes part of a SQL text
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused parameters: Which database it talks to, and so how parameters are written, is not known.
    );
  }

  byMaker(maker: string) {
    return this.rows
      .createQueryBuilder('product')
      .where(`product.maker = '${maker}'`)
      //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ finding high: The path parameter `maker` of the request
      .getMany();
  }

  find(id: number) {
    return this.rows.query('select id, name from products where id = ' + id);
  }
}
