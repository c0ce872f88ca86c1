import { Controller, Get, Injectable } from '@nestjs/common';
import { InjectModel, Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { Model } from 'mongoose';

@Schema({ timestamps: true })
export class Cat {
  @Prop({ required: true })
  name: string;
}

export const CatSchema = SchemaFactory.createForClass(Cat);

@Injectable()
export class CatsService {
  constructor(@InjectModel(Cat.name) private readonly cats: Model<Cat>) {}

  all() {
    return this.cats.find();
    //     ^^^^^^^^^^^^^^ query
  }
}
