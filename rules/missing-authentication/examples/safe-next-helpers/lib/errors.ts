interface Failure {
  readonly statusCode: number;
  readonly message: string;
}

export const failed = ({ statusCode, message }: Failure) => Response.json({ message }, { status: statusCode });
