package io.cloudprocessingengine.local.engine;

enum RegistrationStatus {
  REGISTERED,
  DEPRECATED
}
