import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Document } from './document.entity';

@Injectable()
export class DocumentsService {
  constructor(@InjectRepository(Document) private readonly documents: Repository<Document>) {}

  ofOwner(ownerId: string) {
    return this.documents.findBy({ ownerId });
  }

  byId(id: string) {
    return this.documents.findOneBy({ id });
//                                  ^^^^^^ finding medium: `Document` is read by the path parameter `id` of the request, and nothing asks whether it belongs to the signed-in user. Put
//                                  ^^^^^^ refused owner: The signed-in user has another name here.
  }

  async rename(id: string, ownerId: string, title: string) {
    await this.documents.update({ id, ownerId }, { title });
  }

  async remove(id: string) {
    await this.documents.delete({ id });
//                              ^^^^^^ finding medium: `Document` is looked up or changed by the path parameter `id` of the request, and nothing asks whether it belongs to the signed-in
//                              ^^^^^^ refused owner: The signed-in user has another name here.
  }
}
