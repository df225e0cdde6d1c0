global using Google.Protobuf;
global using Grpc.Core;
global using Temporalio.Api.Common.V1;
global using Temporalio.Api.Enums.V1;
global using Temporalio.Api.Failure.V1;
global using Temporalio.Api.History.V1;
global using Temporalio.Api.TaskQueue.V1;
global using Duration = Google.Protobuf.WellKnownTypes.Duration;
global using Timestamp = Google.Protobuf.WellKnownTypes.Timestamp;
