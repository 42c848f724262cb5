const SENSING = "http://www.opengis.net/spec/iot_sensing/1.1/req";

/** The requirements classes of SensorThings 1.1 (OGC 18-088) that are met, as the landing page tells them. */
export const CONFORMANCE = [
  ...[
    "thing",
    "location",
    "historical-location",
    "datastream",
    "sensor",
    "observed-property",
    "observation",
    "feature-of-interest",
    "entity-control-information",
  ].map((entity) => `${SENSING}/datamodel/${entity}`),
  `${SENSING}/resource-path/resource-path-to-entities`,
  `${SENSING}/request-data`,
  `${SENSING}/create-update-delete`,
  `${SENSING}/batch-request`,
  `${SENSING}/multi-datastream`,
  `${SENSING}/data-array`,
  `${SENSING}/create-observations-via-mqtt`,
  `${SENSING}/receive-updates-via-mqtt`,
];
