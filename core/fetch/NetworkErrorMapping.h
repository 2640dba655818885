#pragma once

#include "http/Outcome.h"

#include <QNetworkReply>

namespace fetch {

/// What Qt's error means for an attempt whose header never was whole. Nobody else sees Qt's enum.
/// `errorString` tells an unreachable network from Qt's other "network errors", which have one number for
/// all.
[[nodiscard]] http::TransportError transportError(QNetworkReply::NetworkError error,
                                                  const QString& errorString);

/// How the body ended, for an answer whose header was whole. Qt also reports a status of 400 and more as an
/// error: that is no fault of the body.
[[nodiscard]] http::BodyEnd bodyEnd(QNetworkReply::NetworkError error, http::StatusCode status);

} // namespace fetch
