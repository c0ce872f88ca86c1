import { Inject, Injectable } from '@nestjs/common';
import type { Products } from './products.repository';
import { PRODUCTS } from './products.repository';
import type { SearchDto } from './search.dto';

@Injectable()
export class ProductsService {
  constructor(@Inject(PRODUCTS) private readonly products: Products) {}

  search(wanted: SearchDto) {
    return this.products.search(wanted);
  }

  byMaker(maker: string) {
    return this.products.byMaker(maker);
  }

  find(id: number) {
    return this.products.find(id);
  }
}
