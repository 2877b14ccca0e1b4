import { InputType } from '@nestjs/graphql';
import { TextField } from '#kernel';

@InputType()
export class SignInInput {
  @TextField({ max: 100 })
  account: string;

  @TextField({ max: 200 })
  password: string;
}

@InputType()
export class ChangePasswordInput {
  @TextField({ max: 200 })
  current: string;

  @TextField({ max: 200 })
  next: string;
}
